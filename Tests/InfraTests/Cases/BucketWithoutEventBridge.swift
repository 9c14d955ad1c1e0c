import Infra

extension Cases {
    static let bucketWithoutEventBridge: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(.bucket(.existing("legacy-bucket")))  // error: A template cannot change the notifications of the bucket "legacy-bucket" [bucket-without-eventbridge]  // note: the bucket
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(.bucket(.existing("legacy-bucket", eventBridge: true)))
        },
    ]
}
