import Infra

extension Pairs {
    private static let siteZone = HostedZone("example.com")
    private static let content = Bucket("content")
    private static let site = Distribution("site", from: .bucket(content))
        .domain("example.com", in: siteZone)
        .domain("www.example.com", in: siteZone)
        .behavior(
            "/api/*",
            CacheBehavior(from: .host("api.example.com", path: "/prod"))
                .caching(.disabled).methods(.all).passing(.allViewerExceptHost).viewers(.httpsOnly)
        )
        .behavior("/images/*")
        .rootObject("index.html")

    /// Not a recorded case: a distribution with functions at the edge, which Serverless would make by an event of its own.
    static let edge = Service("edge", region: .usEast1, stages: [.prod]) { _ in
        siteZone
        content
        site
        Function("rewrite", .nodejs22, handler: "index.handler", code: "lab")
            .memory(.megabytes(128))
            .timeout(.seconds(5))
            .on(.cloudFront(site, event: .viewerRequest))
            .on(.cloudFront(site, path: "/images/*", event: .viewerRequest))
        Function("api", .python313, handler: "app.handler", code: "lab")
            .timeout(.seconds(30))
            .on(.cloudFront(site, path: "/api/*", event: .originRequest).includeBody())
        Function(
            "headers", .nodejs22, handler: "index.handler",
            code: .inline("exports.handler = async e => e.Records[0].cf.response")
        )
        .memory(.megabytes(128))
        .timeout(.seconds(3))
        .on(.cloudFront(site, event: .viewerResponse))
    }
    .tags(["team": "lab"])
}
