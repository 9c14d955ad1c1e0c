// Names that CDK, SAM and Serverless Framework have for triggers.

extension Trigger where Self == HTTPAPIRoute {
    @available(
        *, unavailable,
        message: "write .httpAPI(.get, \"/path\") for an HTTP API, or .restAPI(.get, \"/path\") for a REST API"
    )
    public static func http(_ method: HTTPMethod, _ path: String) -> Self { .httpAPI(method, path) }
    @available(*, unavailable, message: "write .httpAPI(.get, \"/path\")")
    public static func http(path: String, method: HTTPMethod) -> Self { .httpAPI(method, path) }
    @available(
        *, unavailable,
        message: "write .httpAPI(.get, \"/path\") for an HTTP API, or .restAPI(.get, \"/path\") for a REST API"
    )
    public static func api(_ method: HTTPMethod, _ path: String) -> Self { .httpAPI(method, path) }
    @available(*, unavailable, renamed: "httpAPI(_:_:)")
    public static func httpApi(_ method: HTTPMethod, _ path: String) -> Self { .httpAPI(method, path) }
}

extension Trigger where Self == QueueTrigger {
    @available(*, unavailable, renamed: "queue(_:)")
    public static func sqs(_ queue: Queue) -> Self { .queue(queue) }
}

extension Trigger where Self == TopicTrigger {
    @available(*, unavailable, renamed: "topic(_:)")
    public static func sns(_ topic: Topic) -> Self { .topic(topic) }
}
