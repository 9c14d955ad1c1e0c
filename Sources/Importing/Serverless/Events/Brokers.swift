import Infra

/// Kafka and Amazon MQ, by ARNs and addresses that are written out.
extension ServerlessImport {
    static func text(_ node: Node?) -> Code? {
        guard let text = node?.scalar, !Sentinel.refers(text) else { return nil }
        return .string(text)
    }

    private mutating func reading(_ node: Node, _ known: Set<String>, _ lost: inout [String]) -> [Trigger] {
        var words = mapping(node, known.union(["startingPosition", "consumerGroupId"]), &lost)
        switch node["startingPosition"]?.scalar {
        case "LATEST": words.append { _ in .raw(".startingPosition(.latest)") }
        case nil, "TRIM_HORIZON": break
        default: lost.append("startingPosition")
        }
        if let group = Self.text(node["consumerGroupId"]) {
            words.append { _ in .call(".consumerGroup", [.init(nil, group)]) }
        }
        return words
    }

    mutating func msk(_ node: Node, _ lost: inout [String]) -> Trigger? {
        guard let arn = Self.text(node["arn"]), let topic = Self.text(node["topic"]) else { return nil }
        var words = reading(node, ["topic", "saslScram512"], &lost)
        if let secret = Self.text(node["saslScram512"]) {
            words.append { _ in .call(".saslSCRAM512", [.init("secret", secret)]) }
        }
        return chained({ _ in .call(".msk", [.init(nil, arn), .init("topic", topic)]) }, words)
    }

    mutating func kafka(_ node: Node, _ lost: inout [String]) -> Trigger? {
        let servers = node["bootstrapServers"]?.list.compactMap { Self.text($0) } ?? []
        guard !servers.isEmpty, let topic = Self.text(node["topic"]) else { return nil }
        let kinds = [
            "saslPlainAuth": "saslPlain", "saslScram256Auth": "saslSCRAM256", "saslScram512Auth": "saslSCRAM512",
            "clientCertificateTlsAuth": "clientCertificate", "serverRootCaCertificate": "serverRootCertificate",
        ]
        var access: [Code] = []
        for pair in node["accessConfigurations"]?.pairs ?? [] {
            let values = pair.value.list.compactMap { Self.text($0) }
            guard values.count == pair.value.list.count else { return nil }
            if let kind = kinds[pair.key] {
                access += values.map { .call(".\(kind)", [.init("secret", $0)]) }
            } else if pair.key == "vpcSubnet" || pair.key == "vpcSecurityGroup" {
                access.append(
                    .call(pair.key == "vpcSubnet" ? ".subnets" : ".securityGroups", values.map { .init(nil, $0) }))
            } else {
                return nil
            }
        }
        let words = reading(node, ["bootstrapServers", "topic", "accessConfigurations"], &lost)
        let arguments =
            [Code.Argument(nil, .array(servers)), .init("topic", topic)]
            + access.enumerated().map { Code.Argument($0.offset == 0 ? "access" : nil, $0.element) }
        return chained({ _ in .call(".kafka", arguments) }, words)
    }

    mutating func broker(_ node: Node, isRabbit: Bool, _ lost: inout [String]) -> Trigger? {
        guard let arn = Self.text(node["arn"]), let queue = Self.text(node["queue"]),
            let secret = Self.text(node["basicAuthArn"])
        else { return nil }
        let words = mapping(
            node, isRabbit ? ["queue", "basicAuthArn", "virtualHost"] : ["queue", "basicAuthArn"], &lost)
        var arguments: [Code.Argument] = [.init(nil, arn), .init("queue", queue), .init("secret", secret)]
        if let host = Self.text(node["virtualHost"]) { arguments.append(.init("virtualHost", host)) }
        return chained({ _ in .call(isRabbit ? ".rabbitMQ" : ".activeMQ", arguments) }, words)
    }
}
