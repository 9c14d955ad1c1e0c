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
            return { _ in EventWords.route(".httpAPI", "ANY", "*") }
        }
        let node = pair.value.withoutNulls
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
        case "cognitoUserPool": trigger = userPool(node, &references, &lost)
        case "iotFleetProvisioning": trigger = fleetProvisioning(node, of: function, &lost)
        default: trigger = nil
        }
        return trigger
    }

    static func unknown(_ node: Node, _ known: Set<String>, _ lost: inout [String]) {
        for pair in node.pairs where !known.contains(pair.key) && !pair.value.isNull { lost.append(pair.key) }
    }

    /// Method and path of `GET /users` or of an object.
    func route(_ node: Node) -> (method: String, path: String)? {
        if let text = node.scalar {
            let parts = text.split(separator: " ").map(String.init)
            if parts == ["*"] { return ("ANY", "*") }
            return parts.count == 2 ? (parts[0].uppercased(), parts[1]) : nil
        }
        guard let path = node["path"]?.scalar, !Sentinel.refers(path) else { return nil }
        return (node["method"]?.scalar?.uppercased() ?? "ANY", path)
    }

    func chained(_ base: @escaping (ValueWriter) -> Code?, _ words: [Trigger]) -> Trigger {
        { writer in
            guard let base = base(writer) else { return nil }
            let modifiers = words.compactMap { $0(&writer) }
            return modifiers.isEmpty ? base : .chain(base, modifiers)
        }
    }
}
