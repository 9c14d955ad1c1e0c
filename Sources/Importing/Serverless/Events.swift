import Infra

extension ServerlessImport {
    typealias Trigger = (inout ValueWriter) -> Code?

    /// The trigger that an event becomes.
    mutating func trigger(_ event: Node, of function: String, _ references: inout [String]) -> Trigger? {
        guard let pair = event.pairs.first else {
            // `- http` alone, or an event by its name.
            if let name = event.scalar, name == "httpApi" { return { _ in Events.route(".httpAPI", "ANY", "*") } }
            report.lost("an event of function \(function)", at: event.place, because: "it names nothing that starts the function")
            return nil
        }
        let node = pair.value
        references += Declarations.references(in: node)
        var lost: [String] = []
        let trigger: Trigger?
        switch pair.key {
        case "httpApi": trigger = httpAPI(node, &references, &lost)
        case "http": trigger = restAPI(node, &references, &lost)
        case "schedule": trigger = schedule(node, &lost)
        case "sqs": trigger = queue(node, &lost)
        case "sns": trigger = topic(node, &lost)
        case "s3": trigger = bucket(node, &lost)
        case "stream": trigger = stream(node, &lost)
        case "eventBridge": trigger = eventBridge(node, &lost)
        case "websocket":
            let route = node.scalar ?? node["route"]?.scalar ?? "$default"
            let responds = node["routeResponseSelectionExpression"] != nil
            Self.unknown(node, ["route", "routeResponseSelectionExpression"], &lost)
            trigger = { _ in
                let base = Code.call(".webSocket", [.init(nil, .string(route))])
                return responds ? .chain(base, [.raw(".routeResponse()")]) : base
            }
        case "cloudwatchEvent":
            Self.unknown(node, ["event"], &lost)
            trigger = node["event"].map { pattern in { .call(".cloudWatchEvent", [.init(nil, $0.code(pattern))]) } }
        case "cloudwatchLog":
            let group = node.scalar ?? node["logGroup"]?.scalar
            Self.unknown(node, ["logGroup", "filter"], &lost)
            trigger = group.map { group in
                { writer in
                    let filter = writer.string(node["filter"]).map { [Code.Argument("filter", $0)] } ?? []
                    return .call(".logs", [.init(nil, .call(".existing", [.init(nil, .string(group))]))] + filter)
                }
            }
        case "iot":
            Self.unknown(node, ["sql"], &lost)
            trigger = node["sql"]?.scalar.map { sql in { _ in .call(".iot", [.init(nil, .string(sql))]) } }
        case "alexaSkill":
            Self.unknown(node, ["appId"], &lost)
            trigger = (node.scalar ?? node["appId"]?.scalar).flatMap { id in id.isEmpty ? nil : { _ in .call(".alexaSkill", [.init(nil, .string(id))]) } }
        default: trigger = nil
        }
        if trigger == nil {
            report.lost("the event \(pair.key) of function \(function)", at: node.place, because: "the import has no trigger for it; write one by .on")
        }
        for word in lost {
            report.lost("\(word) of the event \(pair.key) of function \(function)", at: node.place, because: "the import does not know it here")
        }
        return trigger
    }

    private static func unknown(_ node: Node, _ known: Set<String>, _ lost: inout [String]) {
        for pair in node.pairs where !known.contains(pair.key) && !pair.value.isNull { lost.append(pair.key) }
    }

    /// Method and path of `GET /users` or of an object.
    private func route(_ node: Node) -> (method: String, path: String)? {
        if let text = node.scalar {
            let parts = text.split(separator: " ").map(String.init)
            if parts == ["*"] { return ("ANY", "*") }
            return parts.count == 2 ? (parts[0].uppercased(), parts[1]) : nil
        }
        guard let path = node["path"]?.scalar, !Sentinel.refers(path) else { return nil }
        return (node["method"]?.scalar?.uppercased() ?? "ANY", path)
    }

    private mutating func httpAPI(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        guard let route = route(node) else { return nil }
        Self.unknown(node, ["path", "method", "authorizer"], &lost)
        var authorizer: Trigger?
        var scopes: [Code.Argument] = []
        if let own = node["authorizer"] {
            authorizer = httpAuthorizer(own, &references)
            if authorizer == nil { lost.append("authorizer") }
            let names = own["scopes"]?.list.compactMap(\.scalar) ?? []
            if !names.isEmpty { scopes = [.init("scopes", .array(names.map { .string($0) }))] }
        }
        return { writer in
            let base = Events.route(".httpAPI", route.method, route.path)
            guard let code = authorizer?(&writer) else { return base }
            return .chain(base, [.call(".authorizer", [.init(nil, code)] + scopes)])
        }
    }

    private mutating func restAPI(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        guard let route = route(node) else { return nil }
        var words: [Code] = []
        if let cors = node["cors"], cors.bool != false {
            if cors.bool == true { words.append(.raw(".cors()")) } else {
                var arguments: [Code.Argument] = []
                let origins = (cors["origins"] ?? cors["origin"])?.list.compactMap(\.scalar) ?? []
                if !origins.isEmpty { arguments.append(.init("origins", .array(origins.map { .string($0) }))) }
                let headers = cors["headers"]?.list.compactMap(\.scalar) ?? []
                if !headers.isEmpty { arguments.append(.init("headers", .array(headers.map { .string($0) }))) }
                if cors["allowCredentials"]?.bool == true { arguments.append(.init("credentials", .raw("true"))) }
                if let age = cors["maxAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
                Self.unknown(cors, ["origins", "origin", "headers", "allowCredentials", "maxAge"], &lost)
                words.append(.call(".cors", arguments))
            }
        }
        if node["private"]?.bool == true { words.append(.raw(".requiresAPIKey()")) }
        if let name = node["operationId"]?.scalar ?? node["operationName"]?.scalar { words.append(.call(".operation", [.init(nil, .string(name))])) }
        if let kind = node["integration"]?.scalar?.lowercased(), !["lambda-proxy", "lambda_proxy", "aws_proxy", "aws-proxy"].contains(kind) { lost.append("integration") }
        var known: Set<String> = ["path", "method", "cors", "private", "integration", "operationId", "operationName"]
        if let kind = (node["authorizer"]?.scalar ?? node["authorizer"]?["type"]?.scalar)?.lowercased(), kind == "aws_iam" {
            words.append(.raw(".authorizer(.iam())"))
            known.insert("authorizer")
        }
        var later: [Trigger] = []
        if !known.contains("authorizer"), let own = node["authorizer"] {
            known.insert("authorizer")
            if let authorizer = restAuthorizer(own, &references) {
                let names = own["scopes"]?.list.compactMap(\.scalar) ?? []
                let scopes = names.isEmpty ? [] : [Code.Argument("scopes", .array(names.map { .string($0) }))]
                later.append { writer in authorizer(&writer).map { .call(".authorizer", [.init(nil, $0)] + scopes) } }
            } else {
                lost.append("authorizer")
            }
        }
        if let request = node["request"] {
            known.insert("request")
            if let code = Self.validation(request) { later.append(code) } else { lost.append("request") }
        }
        if let time = node["timeout"]?.int { words.append(.call(".timeout", [.init(nil, .time(time))])); known.insert("timeout") }
        Self.unknown(node, known, &lost)
        let path = route.path.hasPrefix("/") ? route.path : "/" + route.path
        return { writer in
            let base = Events.route(".restAPI", route.method, path)
            let all = words + later.compactMap { $0(&writer) }
            return all.isEmpty ? base : .chain(base, all)
        }
    }

    private mutating func schedule(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let rates = node.scalar.map { [$0] } ?? node["rate"]?.list.compactMap(\.scalar) ?? []
        guard rates.count == 1, let expression = Events.schedule(rates[0]) else { return nil }
        var words: [Trigger] = []
        if node["enabled"]?.bool == false { words.append { _ in .raw(".enabled(false)") } }
        if let input = node["input"] {
            if let word = Events.input(input) { words.append(word) } else { lost.append("input") }
        }
        if let name = node["name"] { words.append { $0.string(name).map { .call(".name", [.init(nil, $0)]) } } }
        if let text = node["description"] { words.append { $0.string(text).map { .call(".description", [.init(nil, $0)]) } } }
        if let path = node["inputPath"]?.scalar { words.append { _ in .call(".inputPath", [.init(nil, .string(path))]) } }
        let isScheduler = node["method"]?.scalar == "scheduler"
        Self.unknown(node, Set(["rate", "enabled", "input", "name", "description", "inputPath", "method"]).union(isScheduler ? ["timezone"] : []), &lost)
        let zone = isScheduler ? node["timezone"]?.scalar : nil
        return { writer in
            let zone = zone.map { [Code.Argument("timeZone", .string($0))] } ?? []
            let base = Code.call(isScheduler ? ".scheduler" : ".schedule", [.init(nil, expression)] + zone)
            let modifiers = words.compactMap { $0(&writer) }
            return modifiers.isEmpty ? base : .chain(base, modifiers)
        }
    }

    /// What an event's ARN names: an existing thing, or one of the resources.
    private func source(_ arn: Node, _ word: String) -> ((ValueWriter) -> Code?)? {
        if let text = arn.scalar, text.hasPrefix("arn:"), !Sentinel.refers(text) {
            return { _ in .call(".existing", [.init(nil, .string(text))]) }
        }
        let id = arn["Fn::GetAtt"].flatMap { ValueWriter.attribute($0)?.id } ?? arn["Ref"]?.scalar
        guard let id, declarations.isTyped(id, word) else { return nil }
        return { writer in writer.known[id].map { .raw($0.name) } }
    }

    private mutating func mapping(_ node: Node, _ known: Set<String>, _ lost: inout [String]) -> [Trigger] {
        var words: [Trigger] = []
        if let size = node["batchSize"]?.int { words.append { _ in .call(".batchSize", [.init(nil, .int(size))]) } }
        if let time = (node["maximumBatchingWindow"] ?? node["batchWindow"])?.int { words.append { _ in .call(".batchWindow", [.init(nil, .time(time))]) } }
        for pattern in node["filterPatterns"]?.elements ?? [] { words.append { .call(".filter", [.init(nil, $0.code(pattern))]) } }
        if node["functionResponseType"]?.scalar == "ReportBatchItemFailures" { words.append { _ in .raw(".partialFailures()") } }
        if node["enabled"]?.bool == false { words.append { _ in .raw(".enabled(false)") } }
        Self.unknown(node, known.union(["arn", "batchSize", "maximumBatchingWindow", "batchWindow", "filterPatterns", "functionResponseType", "enabled"]), &lost)
        return words
    }

    private func chained(_ base: @escaping (ValueWriter) -> Code?, _ words: [Trigger]) -> Trigger {
        { writer in
            guard let base = base(writer) else { return nil }
            let modifiers = words.compactMap { $0(&writer) }
            return modifiers.isEmpty ? base : .chain(base, modifiers)
        }
    }

    private mutating func queue(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let source = source(node["arn"] ?? node, "Queue") else { return nil }
        var words = mapping(node, ["maximumConcurrency"], &lost)
        if let count = node["maximumConcurrency"]?.int { words.append { _ in .call(".maximumConcurrency", [.init(nil, .int(count))]) } }
        return chained({ source($0).map { .call(".queue", [.init(nil, $0)]) } }, words)
    }

    private mutating func stream(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let arn = node["arn"] ?? node
        let isTable = node["type"]?.scalar == "dynamodb" || arn.scalar?.contains(":dynamodb:") == true
        guard let source = source(arn, isTable ? "Table" : "KinesisStream") else { return nil }
        var words = mapping(node, ["type", "startingPosition", "parallelizationFactor", "bisectBatchOnFunctionError", "maximumRetryAttempts", "consumer"], &lost)
        if let position = node["startingPosition"]?.scalar, position == "LATEST" { words.append { _ in .raw(".startingPosition(.latest)") } }
        if let count = node["parallelizationFactor"]?.int { words.append { _ in .call(".parallelization", [.init(nil, .int(count))]) } }
        if node["bisectBatchOnFunctionError"]?.bool == true { words.append { _ in .raw(".bisectOnError()") } }
        if let count = node["maximumRetryAttempts"]?.int, count >= 0 { words.append { _ in .call(".retries", [.init(nil, .int(count))]) } }
        if node["consumer"]?.bool == true { words.append { _ in .raw(".consumer()") } }
        return chained({ source($0).map { .call(".stream", [.init("of", $0)]) } }, words)
    }

    private mutating func topic(_ node: Node, _ lost: inout [String]) -> Trigger? {
        var words: [Trigger] = []
        if let filter = node["filterPolicy"] {
            let scope = node["filterPolicyScope"]?.scalar == "MessageBody" ? [Code.Argument("in", .raw(".body"))] : []
            words.append { .call(".filter", [.init(nil, $0.code(filter))] + scope) }
        }
        Self.unknown(node, ["arn", "topicName", "filterPolicy", "filterPolicyScope"], &lost)
        if let arn = node["arn"] ?? (node.scalar?.hasPrefix("arn:") == true ? node : nil) {
            guard let source = source(arn, "Topic") else { return nil }
            if let name = node["topicName"]?.scalar { words.append { _ in .call(".topicName", [.init(nil, .string(name))]) } }
            return chained({ source($0).map { .call(".topic", [.init(nil, $0)]) } }, words)
        }
        guard let name = node.scalar ?? node["topicName"]?.scalar, !Sentinel.refers(name) else { return nil }
        return chained({ _ in .call(".topic", [.init("named", .string(name))]) }, words)
    }

    private mutating func bucket(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let name = node.scalar ?? node["bucket"]?.scalar, !Sentinel.refers(name), node["existing"]?.bool != true else { return nil }
        Self.unknown(node, ["bucket", "event", "rules", "existing"], &lost)
        var arguments: [Code.Argument] = [
            .init(nil, .chain(.call("Bucket", [.init(nil, .string(name))]), [.call(".named", [.init(nil, .string(name))]), .raw(".withDefaults()")]))
        ]
        if let event = node["event"]?.scalar, event != "s3:ObjectCreated:*" {
            arguments.append(.init(nil, event == "s3:ObjectRemoved:*" ? .raw(".removed") : .call(".named", [.init(nil, .string(event))])))
        }
        for rule in node["rules"]?.elements ?? [] {
            for pair in rule.pairs { if let text = pair.value.scalar { arguments.append(.init(pair.key, .string(text))) } }
        }
        arguments.sort { Events.order($0.label) < Events.order($1.label) }
        return { _ in .call(".bucket", arguments) }
    }

    private mutating func eventBridge(_ node: Node, _ lost: inout [String]) -> Trigger? {
        var words: [Trigger] = []
        if node["enabled"]?.bool == false { words.append { _ in .raw(".enabled(false)") } }
        if let input = node["input"] {
            if let word = Events.input(input) { words.append(word) } else { lost.append("input") }
        }
        if let path = node["inputPath"]?.scalar { words.append { _ in .call(".inputPath", [.init(nil, .string(path))]) } }
        if let name = node["name"] { words.append { $0.string(name).map { .call(".name", [.init(nil, $0)]) } } }
        if let text = node["description"] { words.append { $0.string(text).map { .call(".description", [.init(nil, $0)]) } } }
        Self.unknown(node, ["enabled", "input", "inputPath", "name", "description", "pattern", "schedule", "eventBus"], &lost)
        var bus: [Code.Argument] = []
        if let name = node["eventBus"]?.scalar, name != "default", !Sentinel.refers(name) {
            bus = [.init("on", name.hasPrefix("arn:") ? .call(".existing", [.init(nil, .string(name))]) : .call("EventBus", [.init(nil, .string(name))]))]
        } else if node["eventBus"]?.scalar != "default", node["eventBus"] != nil {
            return nil
        }
        if let pattern = node["pattern"] {
            return chained({ .call(".eventBridge", [.init(nil, $0.code(pattern))] + bus) }, words)
        }
        guard let text = node["schedule"]?.scalar, let schedule = Events.schedule(text) else { return nil }
        // AWS refuses schedules on other buses than the default one.
        if !bus.isEmpty { lost.append("eventBus") }
        return chained({ _ in .call(".eventBridge", [.init("schedule", schedule)]) }, words)
    }
}
