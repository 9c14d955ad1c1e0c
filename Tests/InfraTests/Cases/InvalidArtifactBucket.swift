import Infra

extension Cases {
    static let invalidArtifactBucket: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("My_Bucket"),  // error: "My_Bucket" cannot be the name of a bucket [invalid-artifact-bucket]
        Service("short", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("ab"),  // error: "ab" cannot be the name of a bucket [invalid-artifact-bucket]
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        }
        .artifactBucket("my-bucket.2"),
    ]
}
