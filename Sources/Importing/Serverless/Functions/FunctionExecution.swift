import Infra

extension ServerlessImport {
    /// How a function runs: in words where they give what Serverless gives, else as properties with the rights that
    /// Serverless adds for them.
    mutating func execution(of one: inout Prepared) {
        let node = one.node
        if node["snapStart"]?.bool == true { one.execution.append(.raw(".snapStart()")) }
        if let loop = node["recursiveLoop"], !loop.isNull {
            let words = ["Allow": ".allow", "Terminate": ".terminate"]
            if let word = loop.scalar.flatMap({ words[$0] }) {
                one.execution.append(.call(".recursiveLoop", [.init(nil, .raw(word))]))
            } else {
                one.overrides.append(("RecursiveLoop", loop))
            }
        }
        guard let files = node["fileSystemConfig"], let arn = files["arn"] else { return }
        if let text = arn.scalar, !Sentinel.refers(text), let path = files["localMountPath"]?.scalar,
            !Sentinel.refers(path), text.contains(":elasticfilesystem:"), one.network != nil
        {
            one.execution.append(
                .call(".fileSystem", [.init(nil, .string(text)), .init("at", .string(path))]))
        } else {
            let config = CF.object([("Arn", arn.value), ("LocalMountPath", files["localMountPath"]?.value)])
            one.overrides.append(("FileSystemConfigs", files.of([config])))
            additions.allow(
                ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"], on: [arn.value], for: files)
        }
    }

    /// The word for a change of a function's property that Serverless has no word for.
    static func word(for property: Node.Pair) -> Code? {
        guard property.key == "TenancyConfig", property.value.pairs.count == 1,
            property.value["TenantIsolationMode"]?.scalar == "PER_TENANT"
        else { return nil }
        return .raw(".tenantIsolation()")
    }

    /// The function with a change of its memory or time as its own setting: Serverless' schema allows less than managed
    /// instances have.
    static func setting(_ property: Node.Pair, of function: Node) -> Node? {
        let keys = ["MemorySize": "memorySize", "Timeout": "timeout"]
        guard let key = keys[property.key], function.isMapping, function[key] == nil, property.value.int != nil else {
            return nil
        }
        return function.with(.mapping(function.pairs + [.init(key: key, line: property.line, value: property.value)]))
    }
}
