import Infra

extension ServerlessImport {
    /// Keys of functions that need nothing here, and those that are taken.
    private static let taken: Set<String> = [
        "handler", "runtime", "memorySize", "timeout", "environment", "events", "description", "layers",
        "reservedConcurrency",
        "provisionedConcurrency", "architecture", "tracing", "ephemeralStorageSize", "tags", "package", "role", "url",
        "logRetentionInDays",
        "vpc", "maximumEventAge", "maximumRetryAttempts", "onError", "image", "name", "destinations", "disableLogs",
        "kmsKeyArn",
        "fileSystemConfig", "recursiveLoop", "logs", "dependsOn", "awsKmsKeyArn", "iamRoleStatements",
        "iamRoleStatementsInherit",
        "iamRoleStatementsName", "iamPermissionsBoundary", "condition", "snapStart",
    ]

    /// What is known of a function before anything is written.
    struct Prepared {
        let name: String
        var node: Node
        let place: Place
        var references: [String]
        var triggers: [Trigger]
        /// Properties that no modifier says.
        var overrides: [(String, Node)] = []
        /// Those that are put into what is there, as resources of a function's id are.
        var merged: Set<String> = []
        var network: Code?
        var logFormat: Code?
        /// How it runs.
        var execution: [Code] = []
    }

    /// Reads the events of all functions, which may ask for more resources and rights.
    mutating func prepareFunctions() throws(ImportFailure) -> [Prepared] {
        var prepared: [Prepared] = []
        for pair in functions {
            let node = effective(pair.value)
            let place = Place(file: node.file, line: pair.line)
            guard node.isMapping else {
                throw ImportFailure("The function \(pair.key) is not an object; correct its indentation.", at: place)
            }
            for member in node.pairs where !Self.taken.contains(member.key) {
                report.lost(
                    "\(member.key) of function \(pair.key)", at: Place(file: node.file, line: member.line),
                    because: Self.note(function: member.key))
            }
            var one = Prepared(
                name: pair.key, node: node, place: place, references: Declarations.references(in: node), triggers: [])
            one.triggers = triggers(of: pair.key, node, &one.references)
            settings(of: &one)
            prepared.append(one)
        }
        return prepared
    }

    /// - Parameter changes: of functions' properties, by their names.
    mutating func addFunctions(_ prepared: [Prepared], _ changes: [String: [Node.Pair]], _ package: Node?) {
        if options.isOutside, !functions.isEmpty {
            report.typed(
                "the code, which is outside of the project", at: nil,
                as: "expected in \(options.folder(".")): move it there")
        }
        addStackWords()
        addRole()
        addDefaults()
        for var one in prepared {
            for change in changes[one.name] ?? [] {
                if let changed = Self.setting(change, of: one.node) {
                    one.node = changed
                    continue
                }
                if let word = Self.word(for: change) {
                    one.execution.append(word)
                    continue
                }
                one.overrides.removeAll { $0.0 == change.key }
                one.overrides.append((change.key, change.value))
                one.merged.insert(change.key)
                one.references += Declarations.references(in: change.value)
            }
            if let changed = changes[one.name], !changed.isEmpty {
                report.typed("changes of \(ValueWriter.functionID(one.name))", at: one.place, as: ".override")
            }
            addFunction(one, package)
        }
    }

    /// A function with what `provider` says of all, where FunctionDefaults cannot say it.
    func effective(_ node: Node) -> Node {
        guard node.isMapping else { return node }
        var pairs = node.pairs.filter { !$0.value.isNull || $0.key == "vpc" }
        func inherit(_ key: String, from value: Node?) {
            guard let value, !value.isNull, !pairs.contains(where: { $0.key == key }) else { return }
            pairs.append(.init(key: key, line: value.line, value: value))
        }
        for key in ["layers", "kmsKeyArn"] { inherit(key, from: provider[key]) }
        for key in ["memorySize", "timeout"] where provider[key]?.int == nil { inherit(key, from: provider[key]) }
        inherit("logs", from: provider["logs"]?["lambda"])
        if let vpc = provider["vpc"], vpc.isMapping, Self.network(vpc) == nil || node["vpc"]?.isMapping == true {
            let own = node["vpc"]?.pairs ?? []
            let rest = vpc.pairs.filter { pair in !own.contains { $0.key == pair.key } }
            pairs.removeAll { $0.key == "vpc" }
            if node["vpc"]?.isNull != true {
                pairs.append(.init(key: "vpc", line: vpc.line, value: vpc.with(.mapping(own + rest))))
            }
        }
        return node.with(.mapping(pairs))
    }

    static func note(function key: String) -> String {
        switch key {
        case "iamRoleStatements", "iamRoleStatementsInherit", "iamRoleStatementsName":
            """
            it is of the plugin serverless-iam-roles-per-function, which is not among the plugins; write it as .allow \
            of the function
            """
        default: "the import does not know it"
        }
    }
}
