import Infra

/// Routes of HTTP and WebSocket APIs.
extension ServerlessImport {
    mutating func httpAPI(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        guard let route = route(node) else { return nil }
        let api = provider["httpApi"]?["id"]
        if let api, !isLiteral(api) { return nil }
        Self.unknown(node, ["path", "method", "authorizer"], &lost)
        var authorizer: Trigger?
        var scopes: [Code.Argument] = []
        if let own = node["authorizer"] {
            authorizer = httpAuthorizer(own, &references)
            if authorizer == nil {
                if let id = own["id"], id.scalar.map(Sentinel.refers) ?? true, let properties = givenAuthorizer(own) {
                    additions.change(Additions.routeID(route.method, route.path), properties, for: own)
                    let code = routeCode(route, api)
                    return { _ in code }
                }
                lost.append("authorizer")
            }
            let names = own["scopes"]?.list.compactMap(\.scalar) ?? []
            if !names.isEmpty { scopes = [.init("scopes", .array(names.map { .string($0) }))] }
        }
        let base = routeCode(route, api)
        return { writer in
            guard let code = authorizer?(&writer) else { return base }
            return .chain(base, [.call(".authorizer", [.init(nil, code)] + scopes)])
        }
    }

    private func routeCode(_ route: (method: String, path: String), _ api: Node?) -> Code {
        let base = EventWords.route(".httpAPI", route.method, route.path)
        guard let id = api?.scalar, case .call(let word, let arguments) = base else { return base }
        return .call(word, arguments + [.init("of", .call("HTTPAPI.existing", [.init(nil, .string(id))]))])
    }

    /// What a route says of an authorizer that is named by its id.
    func givenAuthorizer(_ node: Node) -> [(String, Value?)]? {
        guard let id = node["id"] else { return nil }
        let isFunction = node["type"]?.scalar?.lowercased() == "request"
        // An id of digits alone is a text too.
        let text = id.scalar.flatMap { Sentinel.refers($0) ? nil : Value.string($0) }
        return [
            ("AuthorizationType", isFunction ? "CUSTOM" : "JWT"), ("AuthorizerId", text ?? id.value),
            ("AuthorizationScopes", node["scopes"].map { .array($0.list.map(\.value)) }),
        ]
    }

    mutating func webSocket(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
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
