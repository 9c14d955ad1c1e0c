import Infra

extension Cases {
    static let artifactBucketInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("artifacts-us-east-1"),  // error: is in us-east-1 by its name, but service "shop" is in eu-central-1 [artifact-bucket-in-other-region]
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("artifacts-eu-central-1"),
    ]
}
