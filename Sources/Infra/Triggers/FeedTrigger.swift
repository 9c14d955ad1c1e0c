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
    /// Warns of a role that lets the function write to what starts it, since it may then start itself for ever.
    func checkWriting(of function: Function, in scope: Scope, _ report: inout Report) {
        guard let feed, let key = FeedKey(feed, in: scope) else { return }
        let options = function.options
        for statement in options.statements where statement.allows(anyOf: Self.writeActions) {
            guard statement.resources.contains(where: { FeedKey.all(in: $0, scope).contains(key) }) else { continue }
            report(
                .writesToOwnSource, at: statement.location,
                "The \(function.title) may write to the \(feed.title), which starts it: it could start itself without end, and each round is paid for; write to another \(type(of: feed).kind), or make sure that what it writes does not match the trigger.",
                notes: [.init(location, "the trigger")])
            return
        }
        for target in [options.onSuccess, options.onFailure, options.deadLetters] {
            guard let target, FeedKey.all(in: target.value.arn, scope).contains(key) else { continue }
            report(
                .writesToOwnSource, at: target.location,
                "What this sends goes to the \(feed.title), which starts the \(function.title) again; name another target.",
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

/// What tells sources apart over all stacks.
enum FeedKey: Hashable {
    /// Of the stack with that number.
    case owned(stack: Int, DeclarationKey)
    /// By its ARN; a bucket by its name.
    case existing(String)

    init?(_ source: any Declaration, in scope: Scope) {
        if source.isOwned {
            guard let owner = scope.owner(of: source) else { return nil }
            self = .owned(stack: owner.index, source.key)
        } else {
            self = .existing((source as? Bucket)?.existingName ?? source.declaredName)
        }
    }

    /// What a statement's resource or a target names.
    static func all(in value: Value, _ scope: Scope) -> [FeedKey] {
        if case .string(let text) = value {
            guard let arn = ARN(text), arn.service == "s3" else { return [.existing(text)] }
            return arn.resource.split(separator: "/").first.map { [.existing(String($0))] } ?? []
        }
        return value.dependencies(at: scope.stack.service.location).compactMap { FeedKey($0.target, in: scope) }
    }
}
