import Infra

extension Cases {
    static let invalidStartingPosition: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks"))
                    .startingAt(1_714_521_600_000))  // error: in seconds since 1970, and this looks like milliseconds [invalid-starting-position]
                .on(.stream(of: KinesisStream("views"))
                    .startingAt(-1))  // error: -1 is not a time at which a stream can begin: it is in seconds since 1970 [invalid-starting-position]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks")).startingAt(1_714_521_600))
        },
    ]
}
