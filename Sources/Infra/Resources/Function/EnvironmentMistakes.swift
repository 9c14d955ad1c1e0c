// A declaration where a variable wants a value of it. A conformance that is not available says what to write, and
// unlike an overload it costs the type checker nothing.

@available(*, unavailable, message: "a variable holds text: write queue.url for what sends to it, or queue.arn")
extension Queue: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(url) }
}

@available(*, unavailable, message: "a variable holds text: write topic.arn for what publishes, or topic.topicName")
extension Topic: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(arn) }
}

@available(*, unavailable, message: "a variable holds text: write table.tableName, or table.arn")
extension Table: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(tableName) }
}

@available(*, unavailable, message: "a variable holds text: write bucket.bucketName, or bucket.arn")
extension Bucket: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(bucketName) }
}

@available(*, unavailable, message: "a variable holds text: write stream.streamName, or stream.arn")
extension KinesisStream: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(streamName) }
}

@available(
    *, unavailable,
    message: "a variable holds text: write function.arn for what invokes it, or function.ref() for its name"
)
extension Function: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(arn) }
}

@available(*, unavailable, message: "a variable holds text: write bus.ref() for its name, or bus.attribute(\"Arn\")")
extension EventBus: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(ref()) }
}

@available(*, unavailable, message: "a variable holds text: write balancer.attribute(\"DNSName\")")
extension LoadBalancer: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(attribute("DNSName")) }
}

@available(*, unavailable, message: "a variable holds text: write site.domainName")
extension Distribution: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(domainName) }
}

@available(
    *, unavailable,
    message: "a variable holds text: write resource.ref(), or an attribute such as resource.attribute(\"Arn\")"
)
extension Resource: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(ref()) }
}
