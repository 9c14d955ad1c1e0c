import Infra

extension ServerlessImport {
    typealias Trigger = (inout ValueWriter) -> Code?

    /// The trigger that an event becomes, and the words in it that are lost.
    mutating func trigger(
        _ kind: String, _ event: Node, of function: String, _ references: inout [String], _ lost: inout [String]
    ) -> Trigger? {
        guard let pair = event.pairs.first else {
            // `- httpApi` alone.
            guard event.scalar == "httpApi" else { return nil }
            return { _ in Events.route(".httpAPI", "ANY", "*") }
        }
        let node = pair.value
        references += Declarations.references(in: node)
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
        case "websocket": trigger = webSocket(node, &references, &lost)
        case "cloudwatchEvent":
            let words = ruleWords(node, ["event"], &lost)
            trigger = node["event"].map { pattern in
                chained({ .call(".cloudWatchEvent", [.init(nil, $0.code(pattern))]) }, words)
            }
        case "cloudwatchLog":
            let group = node.scalar ?? node["logGroup"]?.scalar
            Self.unknown(node, ["logGroup", "filter"], &lost)
            trigger = group.flatMap { Sentinel.refers($0) ? nil : $0 }.map { group in
                { writer in
                    let filter = writer.string(node["filter"]).map { [Code.Argument("filter", $0)] } ?? []
                    return .call(".logs", [.init(nil, .call(".existing", [.init(nil, .string(group))]))] + filter)
                }
            }
        case "iot": trigger = iot(node, &lost)
        case "alexaSkill", "alexaSmartHome":
            Self.unknown(node, ["appId", "enabled"], &lost)
            let id = (node["appId"]?.scalar ?? node.scalar).flatMap { $0.isEmpty || Sentinel.refers($0) ? nil : $0 }
            let off: [Code] = node["enabled"]?.bool == false ? [.raw(".enabled(false)")] : []
            if let id {
                let base = Code.call(".\(pair.key)", [.init(nil, .string(id))])
                trigger = { _ in off.isEmpty ? base : .chain(base, off) }
            } else {
                trigger = nil
            }
        case "msk": trigger = msk(node, &lost)
        case "kafka": trigger = kafka(node, &lost)
        case "activemq", "rabbitmq": trigger = broker(node, isRabbit: pair.key == "rabbitmq", &lost)
        case "cognitoUserPool": trigger = userPool(node, &lost)
        default: trigger = nil
        }
        return trigger
    }

    static func unknown(_ node: Node, _ known: Set<String>, _ lost: inout [String]) {
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
            if cors.bool == true {
                words.append(.raw(".cors()"))
            } else {
                var arguments: [Code.Argument] = []
                let origins = (cors["origins"] ?? cors["origin"])?.list.compactMap(\.scalar) ?? []
                if !origins.isEmpty { arguments.append(.init("origins", .array(origins.map { .string($0) }))) }
                let methods = cors["methods"]?.list.compactMap(\.scalar) ?? []
                if !methods.isEmpty {
                    arguments.append(.init("methods", .array(methods.map { Events.method($0.uppercased()) })))
                }
                let headers = cors["headers"]?.list.compactMap(\.scalar) ?? []
                if !headers.isEmpty { arguments.append(.init("headers", .array(headers.map { .string($0) }))) }
                if cors["allowCredentials"]?.bool == true { arguments.append(.init("credentials", .raw("true"))) }
                if let age = cors["maxAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
                if let text = cors["cacheControl"]?.scalar { arguments.append(.init("cacheControl", .string(text))) }
                Self.unknown(
                    cors, ["origins", "origin", "headers", "allowCredentials", "maxAge", "cacheControl", "methods"],
                    &lost)
                words.append(.call(".cors", arguments))
            }
        }
        if node["private"]?.bool == true { words.append(.raw(".requiresAPIKey()")) }
        if let name = node["operationId"]?.scalar ?? node["operationName"]?.scalar {
            words.append(.call(".operation", [.init(nil, .string(name))]))
        }
        if let kind = node["integration"]?.scalar?.lowercased(),
            !["lambda-proxy", "lambda_proxy", "aws_proxy", "aws-proxy"].contains(kind)
        {
            lost.append("integration")
        }
        var known: Set<String> = ["path", "method", "cors", "private", "integration", "operationId", "operationName"]
        if let kind = (node["authorizer"]?.scalar ?? node["authorizer"]?["type"]?.scalar)?.lowercased(),
            kind == "aws_iam"
        {
            words.append(.raw(".authorizer(.iam())"))
            known.insert("authorizer")
        }
        let method = Self.methodID(route.path, route.method)
        var later: [Trigger] = []
        if !known.contains("authorizer"), let own = node["authorizer"] {
            known.insert("authorizer")
            if let authorizer = restAuthorizer(own, &references) {
                let names = own["scopes"]?.list.compactMap(\.scalar) ?? []
                let scopes = names.isEmpty ? [] : [Code.Argument("scopes", .array(names.map { .string($0) }))]
                later.append { writer in authorizer(&writer).map { .call(".authorizer", [.init(nil, $0)] + scopes) } }
            } else if writeAuthorizer(own, of: method) {
                references += Declarations.references(in: own)
            } else {
                lost.append("authorizer")
            }
        }
        if let request = node["request"] {
            known.insert("request")
            if allRequestsAreSimple, let code = Self.validation(request) {
                later.append(code)
            } else if !writeRequest(request, of: method) {
                lost.append("request")
            }
        }
        if let time = node["timeoutInMillis"]?.int, time % 1_000 == 0 {
            words.append(.call(".timeout", [.init(nil, .time(time / 1_000))])); known.insert("timeoutInMillis")
        }
        if let time = node["timeout"]?.int {
            words.append(.call(".timeout", [.init(nil, .time(time))])); known.insert("timeout")
        }
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
        let isScheduler = node["method"]?.scalar == "scheduler"
        var words = ruleWords(node, Set(["rate", "method"]).union(isScheduler ? ["timezone", "roleArn"] : []), &lost)
        if isScheduler, let role = node["roleArn"] {
            if let arn = role.scalar, arn.hasPrefix("arn:"), !Sentinel.refers(arn) {
                words.append { _ in .call(".role", [.init("existing", .string(arn))]) }
            } else {
                lost.append("roleArn")
            }
        }
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

    func chained(_ base: @escaping (ValueWriter) -> Code?, _ words: [Trigger]) -> Trigger {
        { writer in
            guard let base = base(writer) else { return nil }
            let modifiers = words.compactMap { $0(&writer) }
            return modifiers.isEmpty ? base : .chain(base, modifiers)
        }
    }

    private mutating func queue(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let source = source(node["arn"] ?? node, "Queue") else { return nil }
        var words = mapping(node, ["maximumConcurrency"], &lost)
        if let count = node["maximumConcurrency"]?.int {
            words.append { _ in .call(".maximumConcurrency", [.init(nil, .int(count))]) }
        }
        return chained({ source($0).map { .call(".queue", [.init(nil, $0)]) } }, words)
    }

    private mutating func stream(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let arn = node["arn"] ?? node
        let isTable = node["type"]?.scalar == "dynamodb" || arn.scalar?.contains(":dynamodb:") == true
        guard let source = source(arn, isTable ? "Table" : "KinesisStream") else { return nil }
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

    private mutating func topic(_ node: Node, _ lost: inout [String]) -> Trigger? {
        var words: [Trigger] = []
        if let filter = node["filterPolicy"] {
            let scope = node["filterPolicyScope"]?.scalar == "MessageBody" ? [Code.Argument("in", .raw(".body"))] : []
            words.append { .call(".filter", [.init(nil, $0.code(filter))] + scope) }
        }
        Self.unknown(node, ["arn", "topicName", "filterPolicy", "filterPolicyScope"], &lost)
        if let arn = node["arn"] ?? (node.scalar?.hasPrefix("arn:") == true ? node : nil) {
            guard let source = source(arn, "Topic") else { return nil }
            if let name = node["topicName"]?.scalar {
                words.append { _ in .call(".topicName", [.init(nil, .string(name))]) }
            }
            return chained({ source($0).map { .call(".topic", [.init(nil, $0)]) } }, words)
        }
        guard let name = node.scalar ?? node["topicName"]?.scalar, !Sentinel.refers(name) else { return nil }
        return chained({ _ in .call(".topic", [.init("named", .string(name))]) }, words)
    }

    private mutating func bucket(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let name = node.scalar ?? node["bucket"]?.scalar, !Sentinel.refers(name), node["existing"]?.bool != true
        else { return nil }
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
        arguments.sort { Events.order($0.label) < Events.order($1.label) }
        return { _ in .call(".bucket", arguments) }
    }

    private mutating func eventBridge(_ node: Node, _ lost: inout [String]) -> Trigger? {
        var words = ruleWords(node, ["pattern", "schedule", "eventBus", "retryPolicy"], &lost)
        if let retry = node["retryPolicy"] {
            var arguments: [Code.Argument] = []
            if let age = retry["maximumEventAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
            if let count = retry["maximumRetryAttempts"]?.int { arguments.append(.init("attempts", .int(count))) }
            if arguments.count == retry.pairs.count {
                words.append { _ in .call(".retry", arguments) }
            } else {
                lost.append("retryPolicy")
            }
        }
        var bus: [Code.Argument] = []
        if let name = node["eventBus"]?.scalar, name != "default", !Sentinel.refers(name) {
            bus = [
                .init(
                    "on",
                    name.hasPrefix("arn:")
                        ? .call(".existing", [.init(nil, .string(name))])
                        : .call("EventBus", [.init(nil, .string(name))]))
            ]
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

    /// What all rules can say: a number or a reference where text is wanted is lost here, and the rule is written out.
    private func ruleWords(_ node: Node, _ known: Set<String>, _ lost: inout [String]) -> [Trigger] {
        var words: [Trigger] = []
        if node["enabled"]?.bool == false {
            words.append { _ in .raw(".enabled(false)") }
        } else if let flag = node["enabled"], flag.bool == nil {
            lost.append("enabled")
        }
        if let input = node["input"] {
            if let word = Events.input(input) { words.append(word) } else { lost.append("input") }
        }
        for (key, word) in [("inputPath", "inputPath"), ("name", "name"), ("description", "description")] {
            guard let value = node[key], !value.isNull else { continue }
            if let text = value.scalar, !Sentinel.refers(text) {
                words.append { _ in .call(".\(word)", [.init(nil, .string(text))]) }
            } else {
                lost.append(key)
            }
        }
        if let transformer = node["inputTransformer"] {
            let paths =
                transformer["inputPathsMap"]?.pairs.map {
                    Code.Entry(key: $0.key, value: .string($0.value.scalar ?? ""))
                } ?? []
            if let template = transformer["inputTemplate"]?.scalar, !Sentinel.refers(template) {
                let more = paths.isEmpty ? [] : [Code.Argument("paths", .dictionary(paths))]
                words.append { _ in .call(".inputTransformer", [.init(nil, .string(template))] + more) }
            } else {
                lost.append("inputTransformer")
            }
        }
        Self.unknown(
            node, known.union(["enabled", "input", "inputPath", "name", "description", "inputTransformer"]), &lost)
        return words
    }

    private mutating func iot(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let sql = node["sql"]?.scalar, !Sentinel.refers(sql) else { return nil }
        var words: [Code] = []
        let versions = ["2015-10-08": "v2015", "2016-03-23": "v2016", "beta": "beta"]
        if let version = node["sqlVersion"]?.scalar {
            if let word = versions[version] {
                words.append(.raw(".sqlVersion(.\(word))"))
            } else {
                lost.append("sqlVersion")
            }
        }
        if node["enabled"]?.bool == false { words.append(.raw(".enabled(false)")) }
        for key in ["name", "description"] {
            guard let value = node[key] else { continue }
            if let text = value.scalar, !Sentinel.refers(text) {
                words.append(.call(".\(key)", [.init(nil, .string(text))]))
            } else {
                lost.append(key)
            }
        }
        Self.unknown(node, ["sql", "sqlVersion", "enabled", "name", "description"], &lost)
        let base = Code.call(".iot", [.init(nil, .string(sql))])
        return { _ in words.isEmpty ? base : .chain(base, words) }
    }

    private mutating func webSocket(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        let route = node.scalar ?? node["route"]?.scalar ?? "$default"
        var words: [Trigger] = []
        if node["routeResponseSelectionExpression"] != nil { words.append { _ in .raw(".routeResponse()") } }
        Self.unknown(node, ["route", "routeResponseSelectionExpression", "authorizer"], &lost)
        if let own = node["authorizer"] {
            let sources = own["identitySource"]?.list.compactMap(\.scalar) ?? []
            let more = sources.isEmpty ? [] : [Code.Argument("identitySources", .array(sources.map { .string($0) }))]
            let arn = own["arn"]?.scalar ?? own.scalar.flatMap { $0.contains(":") ? $0 : nil }
            if let arn, arn.hasPrefix("arn:"), !Sentinel.refers(arn) {
                words.append { _ in
                    .call(".authorizer", [.init(nil, .call(".request", [.init("existing", .string(arn))] + more))])
                }
            } else if let name = own.scalar ?? own["name"]?.scalar, own["arn"] == nil,
                functions.contains(where: { $0.key == name })
            {
                references.append(ValueWriter.functionID(name))
                words.append { writer in
                    writer.known[ValueWriter.functionID(name)].map {
                        .call(".authorizer", [.init(nil, .call(".request", [.init(nil, .raw($0.name))] + more))])
                    }
                }
            } else {
                lost.append("authorizer")
            }
        }
        return chained({ _ in .call(".webSocket", [.init(nil, .string(route))]) }, words)
    }
}
