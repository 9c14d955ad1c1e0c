import Infra

/// What changes resources that Serverless makes by itself.
extension ServerlessImport {
    /// Serverless lets all WebSocket APIs call a function, and the language this one only; another permission would
    /// replace it.
    func keptPermissions() -> [Node.Pair] {
        var made: [Node.Pair] = []
        for pair in functions {
            for event in pair.value["events"]?.elements ?? [] {
                guard let socket = event["websocket"] else { continue }
                var names = [pair.key]
                if let own = socket["authorizer"], let name = own.scalar ?? own["name"]?.scalar,
                    functions.contains(where: { $0.key == name })
                {
                    names.append(name)
                }
                for name in names {
                    let id = "\(ServerlessIDs.function(name))LambdaPermissionWebsockets"
                    let own = functions.first { $0.key == name }.map { FunctionID(name: name, node: $0.value) }
                    let waits: [Value] = ["WebsocketsApi", .string(own?.aliasID ?? ValueWriter.functionID(name))]
                    let change: Value = [
                        "Properties": ["SourceArn": CF.ref("AWS::NoValue")], "DependsOn": .array(waits),
                    ]
                    if !made.contains(where: { $0.key == id }) {
                        made.append(.init(key: id, line: event.line, value: event.of(change)))
                    }
                }
            }
        }
        return made
    }

    /// Puts what is said of one resource in several places together, as Serverless does.
    static func merge(_ pair: Node.Pair, into changes: inout [Node.Pair]) {
        guard let index = changes.firstIndex(where: { $0.key == pair.key }) else {
            changes.append(pair)
            return
        }
        changes[index].value = merged(changes[index].value, pair.value)
    }

    /// Properties are set one by one, as `extensions` of Serverless do.
    static func changed(_ resource: Node, by change: Node) -> Node {
        var pairs = resource.pairs
        for attribute in change.pairs {
            let index = pairs.firstIndex { $0.key == attribute.key }
            guard attribute.key == "Properties", let index else {
                if let index { pairs[index] = attribute } else { pairs.append(attribute) }
                continue
            }
            var properties = pairs[index].value.pairs
            for pair in attribute.value.pairs {
                if let at = properties.firstIndex(where: { $0.key == pair.key }) {
                    properties[at] = pair
                } else {
                    properties.append(pair)
                }
            }
            pairs[index].value = pairs[index].value.with(.mapping(properties))
        }
        return resource.with(.mapping(pairs))
    }

    /// Changes of nothing but properties of a function, which its own `.override` says.
    func takeFunctionChanges(_ changes: inout [Node.Pair]) -> [String: [Node.Pair]] {
        let ids = Dictionary(functions.map { (ValueWriter.functionID($0.key), $0.key) }) { first, _ in first }
        var taken: [String: [Node.Pair]] = [:]
        for change in changes {
            guard let name = ids[change.key], change.value.pairs.count == 1, let properties = change.value["Properties"]
            else { continue }
            taken[name, default: []] += properties.pairs
        }
        changes.removeAll { change in
            ids[change.key] != nil && change.value.pairs.count == 1 && change.value["Properties"] != nil
        }
        return taken
    }

    static func merged(_ old: Node, _ new: Node) -> Node {
        guard old.isMapping, new.isMapping, old["Ref"] == nil, new["Ref"] == nil else { return new }
        var pairs = old.pairs
        for pair in new.pairs {
            if let index = pairs.firstIndex(where: { $0.key == pair.key }) {
                pairs[index].value = merged(pairs[index].value, pair.value)
            } else {
                pairs.append(pair)
            }
        }
        return old.with(.mapping(pairs))
    }
}
