// What stands in a word for another one, and the values of a thing in place of the thing. A conformance that is not
// available says what to write, and costs the type checker nothing.

@available(
    *, unavailable,
    message: "name the thing itself, .read(table), or objects of a bucket: .read(bucket.objects(\"in/*\"))"
)
extension Value: GrantsReading, GrantsWriting {
    public var readGrant: Grant { Grant() }
    public var writeGrant: Grant { Grant() }
}

@available(
    *, unavailable,
    message: "write .receive(queue) for what takes its messages, and .on(.queue(queue)) for what it starts"
)
extension Queue: GrantsReading {
    public var readGrant: Grant { Grant() }
}

@available(*, unavailable, message: "write .send(queue) for what sends to it")
extension Queue: GrantsWriting {
    public var writeGrant: Grant { Grant() }
}

@available(*, unavailable, message: "write .publish(topic) for what publishes to it")
extension Topic: GrantsSending, GrantsWriting {
    public var sendGrant: Grant { Grant() }
    public var writeGrant: Grant { Grant() }
}

@available(*, unavailable, message: "write .write(stream) for what puts records into it")
extension KinesisStream: GrantsSending {
    public var sendGrant: Grant { Grant() }
}

@available(*, unavailable, message: "write .send(bus) for what puts events on it")
extension EventBus: GrantsWriting {
    public var writeGrant: Grant { Grant() }
}
