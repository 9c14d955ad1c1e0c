import Infra

extension Cases {
    static let exportTaken: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Output("Url", "https://example.com", export: "shop-url")  // error: The stages "dev" and "prod" both export "shop-url" [export-taken] // note: exported here too
        },
        Service("mail", region: .euCentral1, stages: [.dev]) { _ in
            Output("Url", "https://example.com", export: "shop-url")  // error: The name "shop-url" is exported by service "shop", stage "dev" too [export-taken]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
            Output("HttpApiId", "x")  // error: The stack already has an output "HttpApiId", which one of the service's declarations adds [logical-id-clash]
        },
        Service("right", region: .euCentral1) { stage in
            Output("Url", "https://example.com", export: "right-url-\(stage)")
        },
        // A name is taken in its region.
        Service("right-regions", regions: [.euCentral1, .euWest1], stages: [.dev]) { _, _ in
            Output("Url", "https://example.com", export: "regions-url")
        },
        // One of the two is there.
        Service("right-conditions", region: .euCentral1, stages: [.dev]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            let large = Condition("Large", .equals(size.ref(), "large"))
            Output("LargeUrl", "https://large.example.com", export: "sized-url").when(large)
            Output("SmallUrl", "https://small.example.com", export: "sized-url").when(
                Condition("Small", .not(.holds(large))))
            Resource("AWS::SNS::Topic", "News")
        },
    ]
}
