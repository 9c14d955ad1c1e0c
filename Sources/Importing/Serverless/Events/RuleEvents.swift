import Infra

/// Schedules and rules.
extension ServerlessImport {
    mutating func schedule(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let rates = node.scalar.map { [$0] } ?? node["rate"]?.list.compactMap(\.scalar) ?? []
        guard rates.count == 1, let expression = EventWords.schedule(rates[0]) else { return nil }
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

    mutating func eventBridge(_ node: Node, _ lost: inout [String]) -> Trigger? {
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
        guard let text = node["schedule"]?.scalar, let schedule = EventWords.schedule(text) else { return nil }
        // AWS refuses schedules on other buses than the default one.
        if !bus.isEmpty { lost.append("eventBus") }
        return chained({ _ in .call(".eventBridge", [.init("schedule", schedule)]) }, words)
    }

    /// What all rules can say: a number or a reference where text is wanted is lost here, and the rule is written out.
    func ruleWords(_ node: Node, _ known: Set<String>, _ lost: inout [String]) -> [Trigger] {
        var words: [Trigger] = []
        if node["enabled"]?.bool == false {
            words.append { _ in .raw(".enabled(false)") }
        } else if let flag = node["enabled"], flag.bool == nil {
            lost.append("enabled")
        }
        if let input = node["input"] {
            if let word = EventWords.input(input) { words.append(word) } else { lost.append("input") }
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

    mutating func iot(_ node: Node, _ lost: inout [String]) -> Trigger? {
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

    /// Serverless lets any AWS IoT call the function, and the language that of the account only.
    mutating func fleetProvisioning(_ node: Node, of function: String, _ lost: inout [String]) -> Trigger? {
        guard let template = node["templateBody"], let role = node["provisioningRoleArn"] else { return nil }
        var words: [Code] = []
        if let name = node["templateName"]?.scalar, !Sentinel.refers(name) {
            words.append(.call(".name", [.init(nil, .string(name))]))
        }
        if node["enabled"]?.bool == false { words.append(.raw(".enabled(false)")) }
        Self.unknown(node, ["templateBody", "provisioningRoleArn", "templateName", "enabled"], &lost)
        let permission = "\(ServerlessIDs.function(function))LambdaPermissionIotProvisioningTemplate"
        additions.change(permission, [("SourceArn", CF.ref("AWS::NoValue"))], for: node)
        return { writer in
            let base = Code.call(
                ".fleetProvisioning", [.init("template", writer.code(template)), .init("role", writer.code(role))])
            return words.isEmpty ? base : .chain(base, words)
        }
    }
}
