import Infra

extension Cases {
    static let memoryOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .memory(.megabytes(64))  // error: has 64 MB of memory, and Lambda gives 128 MB to 10,240 MB [memory-out-of-range]
            Function("large", .python313, handler: "app.handler", code: "api")
                .memory(.gigabytes(.max))  // error: of memory, and Lambda gives 128 MB to 10,240 MB [memory-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .memory(.megabytes(128))
            Function("large", .python313, handler: "app.handler", code: "api")
                .memory(.gigabytes(10))
        },
    ]
}
