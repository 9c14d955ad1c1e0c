/// A trigger whose source others write to: a queue, a topic, a bucket, a table, a stream.
protocol FeedTrigger: Trigger {
    /// What starts the function; nil where it comes into being with the trigger.
    var feed: (any Declaration)? { get }
    /// The actions that write there.
    static var writeActions: [String] { get }
}

extension QueueTrigger: FeedTrigger {
    var feed: (any Declaration)? { queue }
    static var writeActions: [String] { ["sqs:SendMessage"] }
}

extension TopicTrigger: FeedTrigger {
    var feed: (any Declaration)? { if case .topic(let topic) = source { topic } else { nil } }
    static var writeActions: [String] { ["sns:Publish"] }
}

extension BucketTrigger: FeedTrigger {
    var feed: (any Declaration)? { bucket }
    static var writeActions: [String] { ["s3:PutObject"] }
}

extension TableStreamTrigger: FeedTrigger {
    var feed: (any Declaration)? { table }
    static var writeActions: [String] {
        ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"]
    }
}

extension StreamTrigger: FeedTrigger {
    var feed: (any Declaration)? { stream }
    static var writeActions: [String] { ["kinesis:PutRecord", "kinesis:PutRecords"] }
}

extension FeedTrigger {
    /// Whether what may be written can start the function: objects elsewhere in a bucket than those that the trigger is
    /// for cannot.
    func mayMatch(_ resource: Value) -> Bool {
        guard let trigger = self as? BucketTrigger, let written = resource.objectPrefix else { return true }
        let (prefix, suffix) = (trigger.filter.prefix, trigger.filter.suffix)
        if let end = resource.objectSuffix, !end.hasSuffix(suffix), !suffix.hasSuffix(end) { return false }
        return written.hasPrefix(prefix) || prefix.hasPrefix(written)
    }

    /// Warns of a role that lets the function write to what starts it, since it may then start itself for ever.
    func checkWriting(of function: Function, in scope: Scope, _ report: inout Report) {
        guard let feed, let key = FeedKey(feed, in: scope) else { return }
        let options = function.options
        for statement in options.statements where statement.allows(anyOf: Self.writeActions) {
            guard statement.resources.contains(where: { FeedKey.all(in: $0, scope).contains(key) && mayMatch($0) })
            else { continue }
            report(
                .writesToOwnSource, at: statement.location,
                """
                The \(function.title) may write to the \(feed.title), which starts it: it could invoke itself without \
                end, and each round is billed; write to another \(type(of: feed).kind), or make sure that what it \
                writes does not match the trigger.
                """,
                notes: [.init(location, "the trigger")])
            return
        }
        for target in [options.onSuccess, options.onFailure, options.deadLetters] {
            guard let target, FeedKey.all(in: target.value.arn, scope).contains(key) else { continue }
            report(
                .writesToOwnSource, at: target.location,
                """
                This sends to the \(feed.title), which invokes the \(function.title) again; use another target.
                """,
                notes: [.init(location, "the trigger")])
            return
        }
    }
}

extension PolicyStatement {
    /// Whether one of its actions, which may be patterns, is one of these.
    func allows(anyOf wanted: [String]) -> Bool {
        actions.contains { given in wanted.contains { Pattern.covers(given.lowercased(), $0.lowercased()) } }
    }
}
