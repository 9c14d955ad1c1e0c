import Infra

/// Queues, streams, topics and buckets.
extension ServerlessImport {
    /// What an event's ARN names: an existing thing, or one of the resources.
    func source(_ arn: Node, _ word: String) -> ((ValueWriter) -> Code?)? {
        if let text = arn.scalar, text.hasPrefix("arn:"), !Sentinel.refers(text) {
            return { _ in .call(".existing", [.init(nil, .string(text))]) }
        }
        let id = arn["Fn::GetAtt"].flatMap { ValueWriter.attribute($0)?.id } ?? arn["Ref"]?.scalar
        guard let id, declarations.isTyped(id, word) else { return nil }
        return { writer in writer.known[id].map { .raw($0.name) } }
    }

    mutating func mapping(_ node: Node, _ known: Set<String>, _ lost: inout [String]) -> [Trigger] {
        var words: [Trigger] = []
        if let size = node["batchSize"]?.int { words.append { _ in .call(".batchSize", [.init(nil, .int(size))]) } }
        if let time = (node["maximumBatchingWindow"] ?? node["batchWindow"])?.int {
            words.append { _ in .call(".batchWindow", [.init(nil, .time(time))]) }
        }
        for pattern in node["filterPatterns"]?.elements ?? [] {
            words.append { .call(".filter", [.init(nil, $0.code(pattern))]) }
        }
        if node["functionResponseType"]?.scalar == "ReportBatchItemFailures" {
            words.append { _ in .raw(".partialFailures()") }
        }
        if node["enabled"]?.bool == false { words.append { _ in .raw(".enabled(false)") } }
        Self.unknown(
            node,
            known.union([
                "arn", "batchSize", "maximumBatchingWindow", "batchWindow", "filterPatterns", "functionResponseType",
                "enabled",
            ]), &lost)
        return words
    }

    mutating func queue(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let source = source(node["arn"] ?? node, "Queue") else { return nil }
        var words = mapping(node, ["maximumConcurrency"], &lost)
        if let count = node["maximumConcurrency"]?.int {
            words.append { _ in .call(".maximumConcurrency", [.init(nil, .int(count))]) }
        }
        return chained({ source($0).map { .call(".queue", [.init(nil, $0)]) } }, words)
    }

    mutating func stream(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let arn = node["arn"] ?? node
        let isTable = node["type"]?.scalar == "dynamodb" || arn.scalar?.contains(":dynamodb:") == true
        let word = isTable ? "Table" : "KinesisStream"
        guard let found = source(arn, word) else { return nil }
        let isWritten = isLiteral(arn)
        let source: (ValueWriter) -> Code? = { writer in
            // Both kinds of stream have a word `.existing`.
            guard isWritten, case .call(_, let arguments)? = found(writer) else { return found(writer) }
            return .call("\(word).existing", arguments)
        }
        var words = mapping(
            node,
            [
                "type", "startingPosition", "parallelizationFactor", "bisectBatchOnFunctionError",
                "maximumRetryAttempts", "consumer", "maximumRecordAgeInSeconds", "tumblingWindowInSeconds",
            ], &lost)
        switch node["startingPosition"]?.scalar {
        case "LATEST": words.append { _ in .raw(".startingPosition(.latest)") }
        case nil, "TRIM_HORIZON": break
        default: lost.append("startingPosition")
        }
        if let count = node["parallelizationFactor"]?.int {
            words.append { _ in .call(".parallelization", [.init(nil, .int(count))]) }
        }
        if node["bisectBatchOnFunctionError"]?.bool == true { words.append { _ in .raw(".bisectOnError()") } }
        if let count = node["maximumRetryAttempts"]?.int {
            if count >= 0 {
                words.append { _ in .call(".retries", [.init(nil, .int(count))]) }
            } else {
                lost.append("maximumRetryAttempts")
            }
        }
        if let age = node["maximumRecordAgeInSeconds"]?.int, age > 0 {
            words.append { _ in .call(".maximumRecordAge", [.init(nil, .time(age))]) }
        }
        if let time = node["tumblingWindowInSeconds"]?.int {
            words.append { _ in .call(".tumblingWindow", [.init(nil, .time(time))]) }
        }
        if node["consumer"]?.bool == true { words.append { _ in .raw(".consumer()") } }
        return chained({ source($0).map { .call(".stream", [.init("of", $0)]) } }, words)
    }

    mutating func topic(_ node: Node, _ lost: inout [String]) -> Trigger? {
        var words: [Trigger] = []
        if let filter = node["filterPolicy"] {
            let scope = node["filterPolicyScope"]?.scalar == "MessageBody" ? [Code.Argument("in", .raw(".body"))] : []
            words.append { .call(".filter", [.init(nil, $0.code(filter))] + scope) }
        }
        Self.unknown(node, ["arn", "topicName", "displayName", "filterPolicy", "filterPolicyScope"], &lost)
        if let arn = node["arn"] ?? (node.scalar?.hasPrefix("arn:") == true ? node : nil) {
            guard let source = source(arn, "Topic") else { return nil }
            if let name = node["topicName"]?.scalar {
                words.append { _ in .call(".topicName", [.init(nil, .string(name))]) }
            }
            return chained({ source($0).map { .call(".topic", [.init(nil, $0)]) } }, words)
        }
        guard let name = node.scalar ?? node["topicName"]?.scalar, !Sentinel.refers(name) else { return nil }
        if let title = node["displayName"] {
            let id = "SNSTopic\(ServerlessIDs.alphanumeric(Sentinel.concrete(name, stage: resolver.stage)))"
            additions.change(id, [("DisplayName", title.value)], for: title)
        }
        return chained({ _ in .call(".topic", [.init("named", .string(name))]) }, words)
    }

    mutating func bucket(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let name = node.scalar ?? node["bucket"]?.scalar, !Sentinel.refers(name), node["existing"]?.bool != true
        else { return nil }
        if provider["s3"]?[name]?.isMapping == true { return nil }
        Self.unknown(node, ["bucket", "event", "rules", "existing"], &lost)
        var arguments: [Code.Argument] = [
            .init(
                nil,
                .chain(
                    .call("Bucket", [.init(nil, .string(name))]),
                    [.call(".named", [.init(nil, .string(name))]), .raw(".withDefaults()")]))
        ]
        if let event = node["event"]?.scalar, event != "s3:ObjectCreated:*" {
            arguments.append(
                .init(
                    nil,
                    event == "s3:ObjectRemoved:*" ? .raw(".removed") : .call(".named", [.init(nil, .string(event))])))
        }
        for rule in node["rules"]?.elements ?? [] {
            for pair in rule.pairs {
                if let text = pair.value.scalar { arguments.append(.init(pair.key, .string(text))) }
            }
        }
        arguments.sort { EventWords.order($0.label) < EventWords.order($1.label) }
        return { _ in .call(".bucket", arguments) }
    }
}
