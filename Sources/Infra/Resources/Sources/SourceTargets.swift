extension Target {
    /// A queue, for what failed or was done.
    public static func queue(_ queue: Queue) -> Target { Target(queue.existingARN.map { .string($0) } ?? queue.arn) }
    /// A topic.
    public static func topic(_ topic: Topic) -> Target { Target(topic.existingARN.map { .string($0) } ?? topic.arn) }
    /// A bucket, which gets an object for each event.
    public static func bucket(_ bucket: Bucket) -> Target { .arn(bucket.arn) }

    private init(_ arn: Value) { self = .arn(arn) }
}
