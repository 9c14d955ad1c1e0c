import Infra

/// What the language has no word for and the import writes out as the resources that Serverless makes of it.
struct Additions {
    /// Resources with Serverless' own logical ids.
    var resources: [Node.Pair] = []
    /// What changes resources that stand in the template by themselves, as under `resources.extensions`.
    var changes: [Node.Pair] = []
    /// Statements that Serverless puts into the role of all functions for it.
    var statements: [Node] = []
    var managedPolicies: [Node] = []
    /// What the role of Serverless' own functions may do.
    var customStatements: [Value] = []

    /// - Parameter node: what it is made for.
    mutating func resource(_ id: String, _ type: String, _ properties: Value, after: [String] = [], for node: Node) {
        guard !resources.contains(where: { $0.key == id }) else { return }
        var members: [Value.Member] = [.init("Type", .string(type)), .init("Properties", properties)]
        let after = after + Self.aliases(in: properties).filter { !after.contains($0) }
        if !after.isEmpty { members.append(.init("DependsOn", .array(after.map { .string($0) }))) }
        resources.append(.init(key: id, line: node.line, value: node.of(.object(members))))
    }

    /// The logical ids of aliases that a value names.
    private static func aliases(in value: Value) -> [String] {
        switch value {
        case .array(let elements): return elements.flatMap(aliases)
        case .object(let members):
            if case .array(let parts)? = value["Fn::Join"], parts.count == 2, case .array(let both) = parts[1],
                both.count == 2,
                both[1] == "provisioned", case .array(let of)? = both[0]["Fn::GetAtt"],
                case .string(let id)? = of.first, id.hasSuffix("LambdaFunction")
            {
                return ["\(id.dropLast("LambdaFunction".count))ProvConcLambdaAlias"]
            }
            return members.flatMap { aliases(in: $0.value) }
        default: return []
        }
    }

    mutating func change(_ id: String, _ properties: [(String, Value?)], after: [String]? = nil, for node: Node) {
        var members: [Value.Member] = []
        let properties = CF.object(properties)
        if properties != .object([]) { members.append(.init("Properties", properties)) }
        if let after { members.append(.init("DependsOn", .array(after.map { .string($0) }))) }
        guard !members.isEmpty else { return }
        changes.append(.init(key: id, line: node.line, value: node.of(.object(members))))
    }

    mutating func allow(_ actions: [String], on resources: [Value], for node: Node) {
        // One statement for all queues, as Serverless writes it.
        let known: (Node) -> Bool = {
            $0["Action"]?.value == .array(actions.map { .string($0) }) && $0["Effect"]?.scalar == "Allow"
        }
        if actions.first?.hasPrefix("sqs:Receive") == true, let index = statements.firstIndex(where: known) {
            let all =
                (statements[index]["Resource"]?.elements.map(\.value) ?? [])
                + resources.filter { one in
                    statements[index]["Resource"]?.elements.contains { $0.value == one } != true
                }
            statements[index] = statements[index].of([
                "Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": .array(all),
            ])
            return
        }
        let statement: Value = [
            "Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": .array(resources),
        ]
        guard !statements.contains(where: { $0.value == statement }) else { return }
        statements.append(node.of(statement))
    }

    /// A permission for a service of AWS to start a function.
    mutating func permission(
        _ id: String, _ function: Value, _ principal: Value, source: Value? = nil, more: [(String, Value?)] = [],
        for node: Node
    ) {
        let properties: [(String, Value?)] = [
            ("FunctionName", function), ("Action", "lambda:InvokeFunction"), ("Principal", principal),
            ("SourceArn", source),
        ]
        resource(
            id, "AWS::Lambda::Permission",
            CF.object(properties.filter { own in !more.contains { $0.0 == own.0 } } + more), for: node)
    }
}

/// A function of the original, as raw resources name it.
struct FunctionID {
    let name: String
    let node: Node
    /// `QueueDashworker`
    var prefix: String { ServerlessIDs.function(name) }
    var logical: String { prefix + "LambdaFunction" }
    /// Its ARN, or that of its alias where it has one for provisioned concurrency.
    var target: Value { hasAlias ? CF.join(":", [CF.get(logical), "provisioned"]) : CF.get(logical) }
    var aliasID: String? { hasAlias ? "\(prefix)ProvConcLambdaAlias" : nil }
    private var hasAlias: Bool { node["provisionedConcurrency"].map { !$0.isNull && $0.int != 0 } ?? false }
}
