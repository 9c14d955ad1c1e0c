extension ServerlessImport {
    func has(_ kind: String) -> Bool {
        functions.contains { ($0.value["events"]?.elements ?? []).contains { $0[kind] != nil || $0.scalar == kind } }
    }

    /// What `provider` says of the service's APIs.
    mutating func addAPIs() {
        if has("httpApi") { addHTTPAPI() }
        if has("http") { addRESTAPI() }
        if has("websocket") { addWebSocketAPI() }
    }

    private func retention() -> Code {
        provider["logRetentionInDays"]?.int.map { .raw(".days(\($0))") } ?? .raw(".forever")
    }

    private mutating func addHTTPAPI() {
        let node = provider["httpApi"]
        var words: [Code] = []
        if let cors = node?["cors"], cors.bool != false {
            words.append(.call(".cors", cors.bool == true ? [] : Self.cors(cors)))
        }
        if let payload = node?["payload"]?.scalar, payload == "1.0" { words.append(.raw(".payload(.v1)")) }
        if node?["metrics"]?.bool == true { words.append(.raw(".detailedMetrics()")) }
        if node?["disableDefaultEndpoint"]?.bool == true { words.append(.raw(".withoutDefaultEndpoint()")) }
        if let text = node?["description"]?.scalar { words.append(.call(".description", [.init(nil, .string(text))])) }
        if let name = node?["name"]?.scalar {
            words.append(.call(".named", [.init(nil, .string(name))]))
        } else if node?["shouldStartNameWithService"]?.bool == true {
            words.append(.call(".named", [.init(nil, .string("\(serviceName)-\(stageText)"))]))
        }
        if let logs = provider["logs"]?["httpApi"], logs.bool != false {
            var arguments: [Code.Argument] = [.init(nil, retention())]
            if let format = logs["format"]?.scalar { arguments.append(.init("format", .string(format))) }
            words.append(.call(".accessLogs", arguments))
        }
        for pair in node?.pairs ?? []
        where ![
            "cors", "payload", "metrics", "disableDefaultEndpoint", "description", "name", "shouldStartNameWithService",
            "authorizers",
        ].contains(pair.key) {
            report.lost(
                "provider.httpApi.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "the import does not know it")
        }
        guard !words.isEmpty else { return }
        report.typed("the HTTP API", at: (node ?? provider).place, as: "HTTPAPI")
        declarations.add(
            .init(id: "HTTP API", kind: .resource, references: [], place: provider.place) { (_) throws(ImportFailure) in
                .chain(.call("HTTPAPI", []), words)
            })
    }

    static func cors(_ node: Node) -> [Code.Argument] {
        var arguments: [Code.Argument] = []
        func list(_ label: String, _ key: String) {
            let values = node[key]?.list.compactMap(\.scalar) ?? []
            if !values.isEmpty { arguments.append(.init(label, .array(values.map { .string($0) }))) }
        }
        list("origins", "allowedOrigins")
        let methods = node["allowedMethods"]?.list.compactMap(\.scalar) ?? []
        if !methods.isEmpty {
            arguments.append(.init("methods", .array(methods.map { Events.method($0.uppercased()) })))
        }
        list("headers", "allowedHeaders")
        list("exposing", "exposedResponseHeaders")
        if node["allowCredentials"]?.bool == true { arguments.append(.init("credentials", .raw("true"))) }
        if let age = node["maxAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
        return arguments
    }

    private mutating func addRESTAPI() {
        let node = provider["apiGateway"]
        var words: [(ValueWriter) -> Code?] = []
        func word(_ code: Code) { words.append { _ in code } }
        if provider["endpointType"]?.scalar?.uppercased() == "REGIONAL" { word(.raw(".regional()")) }
        if let types = node?["binaryMediaTypes"]?.list.compactMap(\.scalar), !types.isEmpty {
            word(.call(".binaryMediaTypes", types.map { .init(nil, .string($0)) }))
        }
        if let size = node?["minimumCompressionSize"]?.int {
            word(.call(".compression", [.init("fromBytes", .int(size))]))
        }
        if let text = node?["description"]?.scalar { word(.call(".description", [.init(nil, .string(text))])) }
        if node?["metrics"]?.bool == true { word(.raw(".detailedMetrics()")) }
        if node?["disableDefaultEndpoint"]?.bool == true { word(.raw(".withoutDefaultEndpoint()")) }
        if node?["apiKeySourceType"]?.scalar?.uppercased() == "AUTHORIZER" { word(.raw(".apiKeysFromAuthorizer()")) }
        for statement in node?["resourcePolicy"]?.list ?? [] {
            words.append { writer in .call(".resourcePolicy", [.init(nil, writer.code(statement))]) }
        }
        apiKeys(node, &words)
        if provider["tracing"]?["apiGateway"]?.bool == true {
            report.lost(
                "provider.tracing.apiGateway", at: provider["tracing"]?.place,
                because: "Serverless sets it beside the stack, where it stays as it is")
        }
        let known = [
            "binaryMediaTypes", "minimumCompressionSize", "description", "metrics", "disableDefaultEndpoint",
            "apiKeySourceType", "resourcePolicy",
            "apiKeys", "usagePlan", "shouldStartNameWithService", "request", "timeoutInMillis",
        ]
        if let time = node?["timeoutInMillis"] {
            report.lost("provider.apiGateway.timeoutInMillis", at: time.place, because: "write .timeout of each method")
        }
        if let endpoints = provider["vpcEndpointIds"] {
            report.lost(
                "provider.vpcEndpointIds", at: endpoints.place,
                because: "write RESTAPI().private(vpcEndpoints:), which adds a resource policy")
        }
        for pair in node?.pairs ?? [] where !known.contains(pair.key) {
            report.lost(
                "provider.apiGateway.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "the import does not know it")
        }
        if node?["shouldStartNameWithService"]?.bool == true {
            let name = Code.string("\(serviceName)-\(stageText)")
            declarations.add(
                .init(id: "name of REST API", kind: .resource, references: [], place: provider.place) {
                    (_) throws(ImportFailure) in
                    .chain(
                        .call("Generated", [.init(nil, .string("ApiGatewayRestApi"))]),
                        [.call(".override", [.init(nil, .string("Name")), .init(nil, name)])])
                })
        }
        guard !words.isEmpty else { return }
        report.typed("the REST API", at: (node ?? provider).place, as: "RESTAPI")
        declarations.add(
            .init(
                id: "REST API", kind: .resource, references: Declarations.references(in: node ?? provider.text("")),
                place: provider.place
            ) { (writer) throws(ImportFailure) in
                .chain(.call("RESTAPI", []), words.compactMap { $0(writer) })
            })
    }

    private mutating func addWebSocketAPI() {
        var words: [Code] = []
        if let text = provider["websocketsApiRouteSelectionExpression"]?.scalar {
            words.append(.call(".routeSelection", [.init(nil, .string(text))]))
        }
        if let text = provider["websocketsDescription"]?.scalar {
            words.append(.call(".description", [.init(nil, .string(text))]))
        }
        guard !words.isEmpty else { return }
        report.typed("the WebSocket API", at: provider.place, as: "WebSocketAPI")
        declarations.add(
            .init(id: "WebSocket API", kind: .resource, references: [], place: provider.place) {
                (_) throws(ImportFailure) in
                .chain(.call("WebSocketAPI", []), words)
            })
    }
}
