import Infra

extension Cases {
    private static func nightly(_ timeZone: String, line: Int = #line) -> Function {
        Function("f", .nodejs22, handler: "index.handler", code: "f", line: line)
            .on(.scheduler(.rate(.hours(1)), timeZone: timeZone, line: line))
    }

    static let unknownTimeZone: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            nightly("Europe/Munich")  // warning: "Europe/Munich" is not among the time zones of the IANA database, version 2025b [unknown-time-zone]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            nightly("Europe/Berlim")  // warning: did you mean "Europe/Berlin"? [unknown-time-zone]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            nightly("America/Buenos_Aeres")  // warning: did you mean "America/Buenos_Aires"? [unknown-time-zone]
        },
        Service("right", region: .euCentral1) { _ in
            nightly("America/Buenos_Aires")
        },
    ]
}
