import Infra

extension Cases {
    private static let site = Distribution("site", from: .host("origin.example.com")).behavior("/images/*")  // note: the distribution
    private static let other = Distribution("other", from: .host("origin.example.com")).behavior("/api/*")

    static let unknownBehavior: [Service] = [
        Service("wrong", region: .usEast1, stages: [.dev]) { _ in
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .on(.cloudFront(site, path: "/api/*", event: .originRequest))  // error: has no behaviour for "/api/*", only for "*" and "/images/*" [unknown-behavior]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .on(.cloudFront(other, path: "/api/*", event: .originRequest))
                .on(.cloudFront(other, event: .originRequest))
        },
    ]
}
