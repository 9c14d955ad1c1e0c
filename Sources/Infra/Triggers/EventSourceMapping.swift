/// What can be said of every event source mapping: how Lambda reads a queue or stream for a function.
/// It becomes `AWS::Lambda::EventSourceMapping`.
///
/// Source: AWS Lambda Developer Guide, "How Lambda processes records from stream and queue-based event sources".
public struct EventSourceMapping: Sendable, Equatable {
    var batchSize: Placed<Int>?
    var window: Placed<TimeSpan>?
    var filters: [Placed<Value>] = []
    var reportsFailures = false
    var isEnabled = true
    var filterKey: Placed<String>?

    /// Serverless says 10 where nothing is said, for streams too, whose default is 100 elsewhere.
    var effectiveBatchSize: Int { batchSize?.value ?? 10 }
}

extension EventSourceMapping {
    /// Of the mapping, as Serverless names it.
    static func id(_ kind: String, source: String, of function: Function) -> String {
        "\(function.idPrefix)EventSourceMapping\(kind)\(ServerlessNames.alphanumeric(source))"
    }

    /// Adds the mapping to the template.
    /// - Parameters:
    ///   - kind: `SQS`, `Dynamodb` or `Kinesis`, as Serverless' ids have it.
    ///   - source: what the id names it by.
    ///   - reader: the ARN that Lambda reads: the source's, or its consumer's.
    func lower(
        _ kind: String, source: String, reader: Value, for function: Function, _ properties: [(String, Value?)],
        into stack: inout Stack
    ) {
        let id = Self.id(kind, source: source, of: function)
        // Twice the same source is reported by the checks.
        guard stack.template[id] == nil else { return }
        let patterns = filters.map { filter -> Value in ["Pattern": .string(JSONWriter.renderCompact(filter.value))] }
        stack.add(
            id, "AWS::Lambda::EventSourceMapping",
            .init(
                present: [
                    ("EventSourceArn", reader), ("FunctionName", function.invocationARN), ("Enabled", .bool(isEnabled)),
                    ("BatchSize", .int(effectiveBatchSize)),
                    ("MaximumBatchingWindowInSeconds", window.map { .int($0.value.seconds) }),
                    ("FilterCriteria", patterns.isEmpty ? nil : ["Filters": .array(patterns)]),
                    ("FunctionResponseTypes", reportsFailures ? ["ReportBatchItemFailures"] : nil), keyProperty,
                ] + properties), dependsOn: function.invocationDependencies)
    }

    var keyProperty: (String, Value?) { ("KmsKeyArn", filterKey.map { .string($0.value) }) }

    /// Serverless has no word for the key of filters.
    func correct(_ id: String, _ words: inout ServerlessWords) {
        if filterKey != nil { words.correct(id, "KmsKeyArn") }
    }

    /// The same in the words of a serverless.yml event. The window has a name of its own in each kind of event.
    func words(window windowName: String) -> [(String, Value?)] {
        [
            ("batchSize", batchSize.map { .int($0.value) }), (windowName, window.map { .int($0.value.seconds) }),
            ("filterPatterns", filters.isEmpty ? nil : .array(filters.map(\.value))),
            ("functionResponseType", reportsFailures ? "ReportBatchItemFailures" : nil),
            ("enabled", isEnabled ? nil : false),
        ]
    }
}

extension ServerlessNames {
    /// The part of an event source's ARN that Serverless names its mapping by.
    static func source(_ arn: Value, separator: Character) -> String {
        switch arn {
        case .string(let text):
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            return separator == "/" && parts.count > 1 ? parts[1] : parts.last ?? text
        case .object(let members):
            switch members.first?.value {
            case .array(let parts): if case .string(let id)? = parts.first { return id }
            case .string(let text): return text
            default: break
            }
            return ""
        default: return ""
        }
    }
}
