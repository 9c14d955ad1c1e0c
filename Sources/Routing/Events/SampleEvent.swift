import LambdaRuntime

/// An event as a trigger of a function would send it, made from the spec.
public struct SampleEvent: Sendable {
    /// `POST /lambda/mytgbot`, `schedule Nightly`
    public let trigger: String
    /// The event as JSON.
    public let event: [UInt8]

    /// One for each trigger of the function, in the order of the templates.
    public static func all(for function: LambdaFunction, in system: System) -> [SampleEvent] {
        Entrance.all(in: system).flatMap { entrance in
            entrance.samples(for: function).map { request in
                let made = entrance.decide(request)
                guard case .function(let found, let integration) = made.outcome, found.arn == function.arn else {
                    return nil as SampleEvent?
                }
                let facts = RequestFacts(
                    requestID: "8476a536-e9f4-11e8-9739-2dfe598c3fcd", milliseconds: 1_583_348_638_390,
                    traceID: "Root=1-5c536348-3d683b8b04734faae651f476")
                var trigger = "\(request.method) \(request.path)"
                if case .webSocket(let call) = integration { trigger = "websocket \(call.route.key)" }
                return SampleEvent(
                    trigger: trigger, event: RequestEvent.make(request, integration, facts))
            }.compactMap { $0 }
        } + SourceEvents.all(for: function, in: system)
    }
}

extension Entrance {
    /// Requests that lead to the function, one for each rule, route or method.
    public func samples(for function: LambdaFunction) -> [IncomingRequest] {
        func request(_ method: String, _ path: String, _ headers: [(name: String, value: String)]) -> IncomingRequest {
            let body = ["POST", "PUT", "PATCH"].contains(method) ? Array("{}".utf8) : []
            let host = headers.contains { $0.name == "host" } ? [] : [(name: "host", value: hosts.first ?? "localhost")]
            let type = body.isEmpty ? [] : [(name: "content-type", value: "application/json")]
            return IncomingRequest(
                method, path, headers: host + headers + type, body: body, scheme: scheme, port: port)
        }
        switch kind {
        case .functionURL(let url):
            return url.function.arn == function.arn ? [request("POST", "/", [])] : []
        case .httpAPI(let api):
            return api.routes.filter { $0.function?.arn == function.arn }.map { route in
                let path = route.pattern.map(\.example) ?? "/"
                return request(
                    route.method == "ANY" ? "POST" : route.method ?? "POST",
                    api.stage == "$default" ? path : "/\(api.stage)\(path)", [])
            }
        case .restAPI(let api):
            return api.resources.flatMap { resource in
                resource.methods.filter { $0.function?.arn == function.arn }.map { method in
                    request(method.name == "ANY" ? "POST" : method.name, "/\(api.stage)\(resource.pattern.example)", [])
                }
            }
        case .webSocketAPI(let api):
            return api.samples(for: function).map { sample in
                IncomingRequest(
                    sample.method, "/\(api.stage)", headers: [("host", api.domain)], body: sample.body, scheme: scheme,
                    port: port)
            }
        case .distribution: return []
        case .listener(let listener):
            return listener.samples(for: function).map { request($0.method, $0.target, $0.headers) }
        }
    }
}

extension PathPattern {
    /// A path that matches.
    var example: String {
        "/"
            + segments.map { segment in
                switch segment {
                case .text(let text): text
                case .variable(let name), .greedy(let name): name
                }
            }.joined(separator: "/")
    }
}

extension Listener {
    /// Requests that fulfil the conditions of each rule that forwards to the function.
    func samples(
        for function: LambdaFunction
    ) -> [(method: String, target: String, headers: [(name: String, value: String)])] {
        rules.filter { rule in
            rule.actions.contains { action in
                guard case .forward(let groups) = action else { return false }
                return groups.contains { $0.function?.arn == function.arn }
            }
        }.map { rule in
            var (method, path, query) = ("GET", "/", "")
            var headers: [(name: String, value: String)] = []
            func plain(_ pattern: String?) -> String {
                String((pattern ?? "").compactMap { $0 == "*" ? nil : $0 == "?" ? "a" : $0 })
            }
            for condition in rule.conditions {
                switch condition.kind {
                case .host(let values):
                    headers.append(
                        ("host", plain(values.first.map { $0.hasPrefix("*.") ? "www.\($0.dropFirst(2))" : $0 })))
                case .path(let values): path = plain(values.first)
                case .method(let values): method = values.first ?? method
                case .header(let name, let values): headers.append((name, plain(values.first)))
                case .query(let pairs): query = pairs.first.map { "?\(plain($0.key ?? "q"))=\(plain($0.value))" } ?? ""
                case .pattern(let patterns):
                    guard let example = patterns.example else { continue }
                    switch patterns.subject {
                    case .host: headers.append(("host", example))
                    case .path: path = example.hasPrefix("/") ? example : "/\(example)"
                    case .header(let name): headers.append((name, example))
                    }
                case .sourceIP, .other: break
                }
            }
            if rule.token != nil { headers.append(("authorization", "Bearer local")) }
            return (method, path + query, headers)
        }
    }
}
