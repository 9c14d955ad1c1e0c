import LambdaRuntime

/// Makes the event that a function gets for a request.
public enum RequestEvent {
    /// The event as JSON.
    public static func make(_ request: IncomingRequest, _ integration: Integration, _ facts: RequestFacts) -> [UInt8] {
        switch integration {
        case .loadBalancer(let forward): LoadBalancerEvents.event(forward.rewritten ?? request, forward, facts)
        case .webSocket(let call): WebSocketEvents.event(request, call, facts)
        case .httpAPI(let route, "2.0"): PayloadEvents.version2(request, route, facts)
        case .httpAPI(let route, _): PayloadEvents.version1(request, route, facts, isREST: false, binaryTypes: ["*/*"])
        case .restAPI(let route, let types):
            PayloadEvents.version1(request, route, facts, isREST: true, binaryTypes: types)
        }
    }

    /// Names in the order of their first use, with all their values.
    static func grouped(_ pairs: [(name: String, value: String)]) -> [(name: String, values: [String])] {
        var positions: [String: Int] = [:]
        var result: [(name: String, values: [String])] = []
        for pair in pairs {
            if let position = positions[pair.name] {
                result[position].values.append(pair.value)
            } else {
                positions[pair.name] = result.count
                result.append((pair.name, [pair.value]))
            }
        }
        return result
    }

    /// Whether the body is text by what its headers say, as load balancers, HTTP APIs and function URLs decide it.
    static func isText(_ request: IncomingRequest) -> Bool {
        if !request.values(of: "content-encoding").isEmpty { return false }
        guard let value = request.values(of: "content-type").first else { return false }
        let type = value.prefix { $0 != ";" }.lowercased()
        return type.hasPrefix("text/")
            || [
                "application/json", "application/javascript", "application/xml", "application/x-www-form-urlencoded",
            ].contains(type) || type.hasSuffix("+json") || type.hasSuffix("+xml")
    }
}

extension JSONWriter {
    mutating func pairs(_ name: String, _ pairs: [(name: String, value: String)]) {
        member(
            name,
            object: { writer in
                for pair in pairs { writer.member(pair.name, pair.value) }
            })
    }

    mutating func lists(_ name: String, _ pairs: [(name: String, values: [String])]) {
        member(
            name,
            object: { writer in
                for pair in pairs {
                    writer.member(
                        pair.name,
                        array: { list in
                            for value in pair.values { list.string(value) }
                        })
                }
            })
    }

    mutating func null(_ name: String) {
        self.name(name)
        null()
    }

    /// The members `body` and `isBase64Encoded`.
    mutating func body(_ bytes: [UInt8], asText: Bool) {
        name("body")
        if asText { string(utf8: bytes) } else { string(utf8: Base64.encode(bytes)) }
        member("isBase64Encoded", !asText)
    }
}
