import Testing

@testable import LambdaRuntime

@Suite struct OtherEventTests {
    private struct Broken: Error {}

    @Test func queue() throws {
        let messages = try QueueMessage.all(in: RecordedEvents.invocation("queue").event())
        #expect(messages.map(\.body) == ["Test message.", "Test message."])
        #expect(messages[0].id == "059f36b4-87a3-44ab-83d2-661975830a7d")
        #expect(messages[0].attributes["ApproximateReceiveCount"] == "1")
        #expect(messages[0].json["messageAttributes"]?["myAttribute"]?["stringValue"]?.string == "myValue")
        #expect(messages[0].queueARN == "arn:aws:sqs:us-east-2:123456789012:my-queue")
    }

    @Test func failedMessagesAreNamed() throws {
        let handler = QueueHandler { message, _ in
            if message.id.hasPrefix("2e14") { throw Broken() }
        }
        let answer = String(decoding: try handler.handle(RecordedEvents.invocation("queue")), as: UTF8.self)
        #expect(answer == #"{"batchItemFailures":[{"itemIdentifier":"2e1424d4-f796-459a-8184-9c92662be6da"}]}"#)
        let calm = try QueueHandler { _, _ in }.handle(RecordedEvents.invocation("queue"))
        #expect(String(decoding: calm, as: UTF8.self) == #"{"batchItemFailures":[]}"#)
    }

    @Test func wholeBatchFails() {
        let handler = QueueHandler(.ofTheBatch) { _, _ in throw Broken() }
        #expect(throws: Broken.self) { try handler.handle(RecordedEvents.invocation("queue")) }
    }

    @Test func orderedQueueKeepsItsOrder() throws {
        var worked: [String] = []
        let handler = QueueHandler { message, _ in
            worked.append(message.body)
            if message.body == "first" { throw Broken() }
        }
        let answer = try JSON(parsing: handler.handle(RecordedEvents.invocation("queue-fifo")))
        #expect(worked == ["first", "other"], "the second of the failed message's group waits")
        let failed = answer["batchItemFailures"]?.array.compactMap { $0["itemIdentifier"]?.string?.suffix(1) }
        #expect(failed == ["0", "2"])
    }

    @Test(arguments: ["schedule", "scheduler"])
    func schedules(name: String) throws {
        let event = ScheduledEvent(event: try RecordedEvents.invocation(name).event())
        #expect(event.event?.isScheduled == true && event.time?.hasSuffix("Z") == true)
        #expect(event.event?.resources.count == 1)
        let own = ScheduledEvent(event: try JSON(parsing: Array(#"{"report":"daily"}"#.utf8)))
        #expect(own.event == nil && own.input["report"]?.string == "daily")
    }

    @Test func bus() throws {
        let event = try BusEvent(event: RecordedEvents.invocation("bus").event())
        #expect(event.source == "aws.ec2" && event.detail?["state"]?.string == "pending")
        #expect(event.id == "7bf73129-1428-4cd3-a780-95db273d1602" && event.account == "123456789012")
        #expect(event.region == "us-east-1" && event.time == "2021-11-11T21:29:54Z" && !event.isScheduled)
    }

    @Test(arguments: [
        "{}", "[]", "null", #"{"Records":[]}"#, #"{"Records":[{"eventSource":"aws:s3"}]}"#, #"{"Records":[1]}"#,
    ])
    func strangers(text: String) {
        let invocation = Invocation(payload: Array(text.utf8))
        #expect(throws: EventError.self) { try QueueHandler { _, _ in }.handle(invocation) }
        #expect(throws: EventError.self) { try BusHandler { _, _ in }.handle(invocation) }
        #expect(throws: EventError.self) { try HTTPHandler { _, _ in .status(200) }.handle(invocation) }
    }
}
