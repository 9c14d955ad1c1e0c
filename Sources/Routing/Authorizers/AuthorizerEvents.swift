import LambdaRuntime

/// Events of authorizers, and what the function behind them is told.
extension Authorizer {
    /// The event that its function gets.
    public func event(
        _ request: IncomingRequest, _ integration: Integration, identity values: [String], _ facts: RequestFacts
    ) -> [UInt8] {
        guard let route = integration.route else { return Array("{}".utf8) }
        let arn = Self.arn(route, method: request.method)
        if case .token = kind {
            return JSONWriter.object { event in
                event.member("type", "TOKEN")
                event.member("authorizationToken", values.first ?? "")
                event.member("methodArn", arn)
            }
        }
        // The event of the integration without the body, with the authorizer's own members before it.
        var asked = request
        asked.body = []
        let made: [UInt8]
        var own: [(String, Node)] = []
        switch api {
        case .http("2.0", _):
            made = PayloadEvents.version2(asked, route, facts)
            own = [
                ("version", "2.0"), ("type", "REQUEST"), ("routeArn", .string(arn)),
                ("identitySource", values.isEmpty ? .null : .array(values.map { .string($0) })),
            ]
        case .http:
            made = PayloadEvents.version1(asked, route, facts, isREST: false, binaryTypes: [])
            let joined = Node.string(values.joined(separator: ","))
            own = [
                ("version", "1.0"), ("type", "REQUEST"), ("methodArn", .string(arn)), ("identitySource", joined),
                ("authorizationToken", joined),
            ]
        case .rest:
            made = PayloadEvents.version1(asked, route, facts, isREST: true, binaryTypes: [])
            own = [("type", "REQUEST"), ("methodArn", .string(arn))]
        case .webSocket:
            made = RequestEvent.make(asked, integration, facts)
            own = [("type", "REQUEST"), ("methodArn", .string(arn))]
        }
        let members = (try? JSON(parsing: made)).map { Node($0).members } ?? []
        let left: Set = ["version", "body", "isBase64Encoded"]
        return JSONWriter.object { event in
            for (name, value) in own {
                event.name(name)
                event.node(value)
            }
            for member in members where !left.contains(member.key) {
                event.name(member.key)
                event.node(member.value)
            }
        }
    }
}

extension JSONWriter {
    /// The member `authorizer` of a request's context, where an authorizer let the request pass.
    mutating func authorizer(_ caller: AuthorizedCaller?, isVersion2: Bool = false, hasScopes: Bool = false) {
        guard let caller else { return }
        func claims(_ writer: inout JSONWriter, _ claims: [Node.Member]) {
            writer.member(
                "claims",
                object: { list in for claim in claims { list.member(claim.key, Self.claimText(claim.value)) } })
            guard hasScopes else { return }
            writer.name("scopes")
            writer.node(caller.scopes.isEmpty ? .null : .array(caller.scopes.map { .string($0) }))
        }
        member(
            "authorizer",
            object: { writer in
                if let all = caller.claims {
                    if isVersion2 { writer.member("jwt", object: { claims(&$0, all) }) } else { claims(&writer, all) }
                } else if isVersion2 {
                    writer.name("lambda")
                    writer.node(.object(caller.context))
                } else {
                    for member in caller.context where member.key != "principalId" {
                        writer.name(member.key)
                        // Plain values arrive as text.
                        writer.node(member.value.text.map { .string($0) } ?? member.value)
                    }
                    if let principal = caller.principal { writer.member("principalId", principal) }
                    writer.member("integrationLatency", 0)
                }
            })
    }

    /// API Gateway gives every claim as text: lists as `[a b]`.
    private static func claimText(_ value: Node) -> String {
        if case .array(let elements) = value { return "[\(elements.compactMap(\.text).joined(separator: " "))]" }
        if let text = value.text { return text }
        var writer = JSONWriter()
        writer.node(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
