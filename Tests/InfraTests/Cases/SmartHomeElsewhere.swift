import Infra

extension Cases {
    static let smartHomeElsewhere: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in  // note: the service's region
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.alexaSmartHome("amzn1.ask.skill.1"))  // error: Alexa calls functions of smart-home skills in us-east-1 [smart-home-elsewhere]
        },
        Service("right", region: .euWest1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.alexaSmartHome("amzn1.ask.skill.1"))
        },
    ]
}
