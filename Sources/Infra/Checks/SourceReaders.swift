/// Several functions that read one source, which does not give all of them all of it.
///
/// A queue gives each message to one reader. A stream gives all records to all, but only so many of them can read at
/// once: two for a table's stream; of Kinesis, whose shards may be read five times a second and which Lambda reads once
/// a second, five.
/// Sources: Amazon SQS Developer Guide, "Amazon SQS visibility timeout"; Amazon DynamoDB Developer Guide, "Change data
/// capture for DynamoDB Streams"; Amazon Kinesis Data Streams Developer Guide, "Quotas and limits".
struct SourceReaders {
    /// A source as it is in one stage and region.
    private struct Source: Hashable {
        let key: DeclarationKey
        /// The stack that owns it; -1 for what exists already.
        let owner: Int
        let stage: String
        let region: Region
    }

    private struct Reader {
        let function: Function
        let trigger: any Trigger
        let service: String

        /// How it is called in what is said of another one.
        func title(in service: String) -> String {
            self.service == service ? function.title : "\(function.title) of service \"\(self.service)\""
        }
    }

    private var readers: [Source: [Reader]] = [:]

    /// Looks at one trigger after the other, of all stacks; whoever calls has said whose allowances hold.
    mutating func check(_ trigger: AnyTrigger, of function: Function, _ scope: Scope, _ report: inout Report) {
        // What a condition can leave out may be there in place of another.
        guard Self.isReader(trigger.base), trigger.condition == nil, function.origin.condition == nil else { return }
        add(Reader(function: function, trigger: trigger.base, service: scope.stack.serviceName), scope, &report)
    }

    /// Most triggers read nothing, and to compare types is the quickest way to tell.
    private static func isReader(_ trigger: any Trigger) -> Bool {
        let type = ObjectIdentifier(type(of: trigger))
        return type == ObjectIdentifier(QueueTrigger.self) || type == ObjectIdentifier(StreamTrigger.self)
            || type == ObjectIdentifier(TableStreamTrigger.self)
    }

    private mutating func add(_ reader: Reader, _ scope: Scope, _ report: inout Report) {
        switch reader.trigger {
        case let trigger as QueueTrigger:
            guard let first = note(reader, of: trigger.queue, scope).first else { return }
            report(
                .messagesDivided, at: reader.trigger.location,
                """
                The \(reader.function.title) is started by the \(trigger.queue.title) and so is the \
                \(first.title(in: reader.service)), so that each message reaches one of them only, whichever comes \
                first, and filters delete what they leave out; give each a queue of its own and send to both by a \
                topic, or let one function do both.
                """,
                notes: [.init(first.trigger.location, "the trigger of the \(first.function.title)")])
        case let trigger as TableStreamTrigger:
            let others = note(reader, of: trigger.table, scope)
            guard others.count >= 2 else { return }
            emit(
                reader, others, "the stream of the \(trigger.table.title)", limit: 2,
                """
                read the table's stream by one function that passes on what the others need, such as to a topic
                """, &report)
        case let trigger as StreamTrigger where trigger.chosenConsumer == nil:
            let others = note(reader, of: trigger.stream, scope)
            guard others.count >= 5 else { return }
            emit(
                reader, others, "the \(trigger.stream.title)", limit: 5,
                "give some of them a consumer of their own: .stream(of: …).consumer()", &report)
        default: return
        }
    }

    /// Remembers a reader, and tells the earlier ones of other functions.
    private mutating func note(_ reader: Reader, of source: any Declaration, _ scope: Scope) -> [Reader] {
        let location = Source(
            key: source.key, owner: scope.owner(of: source)?.index ?? -1, stage: scope.stage.name, region: scope.region)
        let others = readers[location, default: []]
        // A function that has two is told elsewhere.
        guard
            !others.contains(where: {
                $0.function.key == reader.function.key && $0.function.location == reader.function.location
            })
        else { return [] }
        readers[location, default: []].append(reader)
        return others
    }

    private func emit(
        _ reader: Reader, _ others: [Reader], _ what: String, limit: Int, _ remedy: String, _ report: inout Report
    ) {
        report(
            .tooManyStreamReaders, at: reader.trigger.location,
            """
            The \(reader.function.title) is function number \(others.count + 1) that reads \(what), and more than \
            \(limit) at once are throttled; \(remedy).
            """,
            notes: others.suffix(1).map { .init($0.trigger.location, "the trigger of the \($0.function.title)") })
    }
}
