import Infra

extension Cases {
    private static let shared = Bucket("content")  // note: the bucket

    static let originBucketElsewhere: [Service] = [
        Service("existing", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .bucket(.existing("content")))  // error: exists already, so this stack cannot write the policy [origin-bucket-elsewhere] // note: the bucket
        },
        Service("content", region: .usEast1, stages: [.dev]) { _ in
            shared
        },
        Service("wrong", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .bucket(shared))  // error: belongs to service "content" [origin-bucket-elsewhere]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .bucket(Bucket("content")))
        },
    ]
}
