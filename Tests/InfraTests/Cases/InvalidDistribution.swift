import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let first = Certificate.existing("arn:aws:acm:us-east-1:123456789012:certificate/1")  // note: the first certificate
    private static let second = Certificate.existing("arn:aws:acm:us-east-1:123456789012:certificate/2")

    static let invalidDistribution: [Service] = [
        Service("wrong", region: .usEast1, stages: [.dev]) { _ in
            Distribution("a", from: .host("origin.example.com", path: "prod"))  // error: The path "prod" of an origin begins with a slash [invalid-distribution]
            Distribution("b", from: .host("origin.example.com"))  // note: the default behaviour
                .behavior("*")  // error: The pattern "*" is the default behaviour's [invalid-distribution]
            Distribution("c", from: .host("origin.example.com"))
                .behavior("/a b")  // error: "/a b" cannot be a path pattern [invalid-distribution]
            Distribution("d", from: .host("origin.example.com"))
                .behavior("/a/*")  // note: the other behaviour
                .behavior("/a/*", CacheBehavior(from: .host("api.example.com")))  // error: has two behaviours for "/a/*" [invalid-distribution]
            Distribution("e", from: .host("origin.example.com"))
                .domain("a.example.com", in: zone, certificate: first)
                .domain("b.example.com", in: zone, certificate: second)  // error: The distribution "e" has two certificates, and CloudFront uses one for all names [invalid-distribution]
            (1...75).reduce(Distribution("f", from: .host("origin.example.com"))) { $0.behavior("/\($1)/*") }  // error: has 76 behaviours; the limit is 75 [invalid-distribution]
        },
        Service("china", region: .cnNorth1, stages: [.dev]) { _ in  // note: service "china" is in cn-north-1
            Distribution("site", from: .host("origin.example.com"))  // error: whose CloudFront differs [invalid-distribution]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            (1...74).reduce(Distribution("f", from: .host("origin.example.com", path: "/prod"))) { $0.behavior("/\($1)/*") }
                .domain("c.example.com", in: zone, certificate: second)
                .domain("d.example.com", in: zone, certificate: second)
        },
    ]
}
