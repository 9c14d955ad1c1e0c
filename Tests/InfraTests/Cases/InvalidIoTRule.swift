import Infra

extension Cases {
    static let invalidIoTRule: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.iot("sensors/+/data"))  // error: "sensors/+/data" is not a statement of AWS IoT's SQL, which has the form SELECT … FROM 'topic/filter' [invalid-iot-rule]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.iot("SELECT * FROM 'a'").name("a-b"))  // error: "a-b" cannot be the name of an IoT rule, which has letters [invalid-iot-rule]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.fleetProvisioning(template: ["Things": [:]], role: "arn:aws:iam::123456789012:role/provisioning"))  // error: A provisioning template is an object with Parameters and Resources [invalid-iot-rule]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.iot("SELECT * FROM 'sensors/+/data'"))
                .on(.iot("select temperature as t\nfrom 'sensors/+/data' where temperature > 20").name("warm_days"))
        },
    ]
}
