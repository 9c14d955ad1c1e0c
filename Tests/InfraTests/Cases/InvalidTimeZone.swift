import Infra

extension Cases {
    static let invalidTimeZone: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Berlin"))  // error: "Berlin" is not the name of a time zone as the IANA database has it, such as Europe/Berlin, America/New_York or UTC [invalid-time-zone]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Europe/berlin"))  // error: "Europe/berlin" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "UTC+2"))  // error: "UTC+2" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("wrong-4", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "CEST"))  // error: "CEST" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Europe/Berlin"))
                .on(.scheduler(.rate(.hours(2)), timeZone: "America/Argentina/Buenos_Aires"))
                .on(.scheduler(.rate(.hours(3)), timeZone: "Etc/GMT+2"))
                .on(.scheduler(.rate(.hours(4)), timeZone: "UTC"))
                .on(.scheduler(.rate(.hours(5)), timeZone: "US/Eastern"))
                .on(.scheduler(.rate(.hours(6)), timeZone: "Japan"))
                .on(.scheduler(.rate(.hours(7)), timeZone: "Europe/Kyiv"))
                .on(.scheduler(.rate(.hours(8)), timeZone: "America/North_Dakota/New_Salem"))
        },
    ]
}
