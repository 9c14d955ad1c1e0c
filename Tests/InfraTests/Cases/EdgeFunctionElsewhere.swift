import Infra

extension Cases {
    static let edgeFunctionElsewhere: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in  // note: the service's region
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .memory(.megabytes(128)).timeout(.seconds(5))
                .on(.cloudFront(Distribution("site", from: .host("origin.example.com")), event: .viewerRequest))  // error: CloudFront starts functions of us-east-1 only, but the service is in eu-central-1 [edge-function-elsewhere]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                .memory(.megabytes(128)).timeout(.seconds(5))
                .on(.cloudFront(Distribution("site", from: .host("origin.example.com")), event: .viewerRequest))
        },
        // Without functions and names of its own a distribution is of no region.
        Service("right-alone", region: .euCentral1, stages: [.dev]) { _ in
            Distribution("site", from: .host("origin.example.com"))
        },
    ]
}
