import Infra

extension Cases {
    static let artifactBucketInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("artifacts-us-east-1"),  // error: is in us-east-1 by its name, but service "shop" is in eu-central-1 [artifact-bucket-in-other-region]
        Service("worldwide", regions: [.euCentral1, .usEast1]) { _, _ in  // note: the regions of service "worldwide"
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("archives"),  // error: name one for each: .artifactBucket([.euCentral1: "…", .usEast1: "…"]). [artifact-bucket-in-other-region]
        Service("right-worldwide", regions: [.euCentral1, .usEast1]) { _, _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket([.euCentral1: "archives-eu-central-1", .usEast1: "archives-us-east-1"]),
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("artifacts-eu-central-1"),
    ]
}
