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
        guard let trigger = self as? BucketTrigger, !trigger.filter.prefix.isEmpty, let written = resource.objectPrefix
        else { return true }
        return written.hasPrefix(trigger.filter.prefix) || trigger.filter.prefix.hasPrefix(written)
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

extension Value {
    /// What the keys of the objects begin with that a statement's resource names: `thumbnails/` of
    /// `arn:aws:s3:::photos/thumbnails/*`. Nil where that is not known.
    fileprivate var objectPrefix: String? {
        let end: String? =
            switch self {
            case .string(let text): text
            case .object(let members):
                switch (members.first?.key, members.first?.value) {
                case ("Fn::Join", .array(let parts)?):
                    // `bucket.objects("thumbnails/*")` joins by a slash.
                    if parts.count == 2, case .array(let texts) = parts[1], let last = texts.last?.parameterText {
                        parts[0] == "/" ? "/\(last)" : last
                    } else {
                        nil
                    }
                case ("Fn::Sub", .string(let text)?): text
                default: nil
                }
            default: nil
            }
        guard let end,
            let slash = end.lastIndex(of: "}").map({ end[$0...] })?.firstIndex(of: "/") ?? end.firstIndex(of: "/")
        else { return nil }
        let key = end[end.index(after: slash)...]
        return String(key.prefix { $0 != "*" && $0 != "?" && $0 != "$" })
    }
}
