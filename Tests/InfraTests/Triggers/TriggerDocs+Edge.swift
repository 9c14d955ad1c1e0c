@testable import Infra

extension TriggerDocs {
    static let cloudFront = TriggerDoc(
        CloudFrontTrigger.self, "Requests at the edge (Lambda@Edge)",
        event: "CloudFront's event, a list of one record",
        fields: [
            "Records[0].cf.config.eventType", "Records[0].cf.request.uri", "Records[0].cf.request.headers",
            "Records[0].cf.response.status",
        ],
        limits: [
            "The function and its service are in us-east-1; CloudFront copies the function to its other regions.",
            "Node.js and Python on x86_64 only, without variables, VPC, layers, dead-letter queue, X-Ray or provisioned concurrency.",
            "For viewers' events 5 s, 128 MB, an answer of 40 KB and an archive of 1 MB; for the origin's 30 s and 1 MB.",
            "A behaviour starts one function for each event. Two functions of different events, or for different paths, share the distribution.",
            "Its logs are in the region where it ran, in `/aws/lambda/us-east-1.NAME`.",
            "A function is kept when its stack is deleted, since CloudFront's copies go hours later; delete it then.",
        ],
        source: "Amazon CloudFront Developer Guide, \"Customize at the edge with Lambda@Edge\"",
        Service("site", region: .usEast1, stages: [.prod]) { _ in
            let site = Distribution("site", from: .host("origin.example.com"))
                .behavior("/api/*", CacheBehavior(from: .host("api.example.com")).caching(.disabled).methods(.all))
            site
            Function("rewrite", .nodejs22, handler: "index.handler", code: "rewrite")
                .memory(.megabytes(128))
                .timeout(.seconds(5))
                .on(.cloudFront(site, event: .viewerRequest))
            Function("sign", .nodejs22, handler: "index.handler", code: "sign")
                .timeout(.seconds(10))
                .on(.cloudFront(site, path: "/api/*", event: .originRequest).includeBody())
        })
}
