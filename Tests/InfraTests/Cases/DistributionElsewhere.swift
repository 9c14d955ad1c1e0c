import Infra

extension Cases {
    private static let shared = Distribution("site", from: .host("origin.example.com"))  // note: the distribution
    private static let own = Distribution("site", from: .host("origin.example.com"))

    static let distributionElsewhere: [Service] = [
        Service("site", region: .usEast1, stages: [.dev]) { _ in
            shared
        },
        Service("wrong", region: .usEast1, stages: [.dev]) { _ in
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .on(.cloudFront(shared, event: .originRequest))  // error: The distribution "site" belongs to service "site", and a stack cannot change a distribution of another stack [distribution-elsewhere]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            own
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .on(.cloudFront(own, event: .originRequest))
        },
    ]
}
