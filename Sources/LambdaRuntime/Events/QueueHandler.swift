/// A handler that works through the messages of a queue one by one.
///
/// A message whose work throws is named in the answer, so that SQS delivers it again and not the others with
/// it. This needs `ReportBatchItemFailures` in the trigger's function response types: without it SQS takes any
/// answer as success, and failed messages are lost; use ``Failures/ofTheBatch`` then.
public struct QueueHandler: Handler {
    /// What a failed message means for the others of its batch.
    public enum Failures: Sendable {
        /// The failed messages are named in the answer and come again.
        case ofEachMessage
        /// The invocation fails and the whole batch comes again.
        case ofTheBatch
    }

    private let failures: Failures
    private let work: (QueueMessage, Invocation) throws -> Void

    /// A handler that calls `work` for each message.
    public init(_ failures: Failures = .ofEachMessage, _ work: @escaping (QueueMessage, Invocation) throws -> Void) {
        self.failures = failures
        self.work = work
    }

    public func handle(_ invocation: Invocation) throws -> [UInt8] {
        var failed: [String] = []
        var heldGroups: Set<String> = []
        for message in try QueueMessage.all(in: invocation.event()) {
            // Behind a failed message its group waits: worked on now, these would overtake it.
            if let group = message.orderedGroup, heldGroups.contains(group) {
                failed.append(message.id)
                continue
            }
            do { try work(message, invocation) } catch {
                if failures == .ofTheBatch { throw error }
                let report = ErrorReport(error)
                invocation.log.error(
                    report.message, ["errorType": .string(report.type), "messageId": .string(message.id)])
                failed.append(message.id)
                if let group = message.orderedGroup { heldGroups.insert(group) }
            }
        }
        return JSONWriter.object { json in
            json.member(
                "batchItemFailures",
                array: { json in
                    for id in failed { json.object { $0.member("itemIdentifier", id) } }
                })
        }
    }
}
