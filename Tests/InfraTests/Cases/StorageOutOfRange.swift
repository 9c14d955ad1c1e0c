import Infra

extension Cases {
    static let storageOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .ephemeralStorage(.megabytes(511))  // error: has 511 MB of ephemeral storage [storage-out-of-range]
            Function("large", .python313, handler: "app.handler", code: "api")
                .ephemeralStorage(.gigabytes(11))  // error: has 11,264 MB of ephemeral storage [storage-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .ephemeralStorage(.megabytes(512))
            Function("large", .python313, handler: "app.handler", code: "api")
                .ephemeralStorage(.gigabytes(10))
        },
    ]
}
