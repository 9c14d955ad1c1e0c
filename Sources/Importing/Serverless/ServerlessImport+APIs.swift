import Infra

extension ServerlessImport {
    func has(_ kind: String) -> Bool {
        functions.contains { ($0.value["events"]?.elements ?? []).contains { $0[kind] != nil || $0.scalar == kind } }
    }

    /// What `provider` says of the service's APIs.
    mutating func addAPIs() {
        if has("httpApi"), provider["httpApi"]?["id"] == nil { addHTTPAPI() }
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
        if let flag = node?["disableDefaultEndpoint"], flag.bool == false {
            additions.change("HttpApi", [("DisableExecuteApiEndpoint", false)], for: flag)
        }
        for pair in node?.pairs ?? []
        where ![
            "cors", "payload", "metrics", "disableDefaultEndpoint", "description", "name", "shouldStartNameWithService",
            "authorizers", "useProviderTags",
        ].contains(pair.key) {
            report.lost(
                "provider.httpApi.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "the import does not know it")
        }
        guard !words.isEmpty else { return }
        report.typed("the HTTP API", at: (node ?? provider).place, as: "HTTPAPI")
        declarations.add(
            .init(
                id: "HTTP API", kind: .resource, references: [], place: providerPlace("httpApi"), rank: .apis
            ) {
                (_) throws(ImportFailure) in
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
            arguments.append(.init("methods", .array(methods.map { EventWords.method($0.uppercased()) })))
        }
        list("headers", "allowedHeaders")
        list("exposing", "exposedResponseHeaders")
        if node["allowCredentials"]?.bool == true { arguments.append(.init("credentials", .raw("true"))) }
        if let age = node["maxAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
        return arguments
    }

    private mutating func addRESTAPI() {
        let node = provider["apiGateway"]
        if let id = node?["restApiId"] { return addExistingRESTAPI(id, node) }
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
        if let metrics = node?["metrics"], metrics.bool == true {
            report.lost(
                "provider.apiGateway.metrics", at: metrics.place,
                because: "Serverless sets it beside the stack, where it stays as it is")
        }
        if node?["disableDefaultEndpoint"]?.bool == true { word(.raw(".withoutDefaultEndpoint()")) }
        if let flag = node?["disableDefaultEndpoint"], flag.bool == false {
            additions.change("ApiGatewayRestApi", [("DisableExecuteApiEndpoint", false)], for: flag)
        }
        if node?["apiKeySourceType"]?.scalar?.uppercased() == "AUTHORIZER" { word(.raw(".apiKeysFromAuthorizer()")) }
        if node?["apiKeySourceType"]?.scalar?.uppercased() == "HEADER" {
            additions.change("ApiGatewayRestApi", [("ApiKeySourceType", "HEADER")], for: node ?? provider)
        }
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
        if let endpoints = provider["vpcEndpointIds"] {
            let configuration: Value = ["Types": ["PRIVATE"], "VpcEndpointIds": endpoints.value]
            additions.change("ApiGatewayRestApi", [("EndpointConfiguration", configuration)], for: endpoints)
        } else if provider["endpointType"]?.scalar?.uppercased() == "PRIVATE" {
            additions.change("ApiGatewayRestApi", [("EndpointConfiguration", ["Types": ["PRIVATE"]])], for: provider)
        }
        for pair in node?.pairs ?? [] where !known.contains(pair.key) {
            report.lost(
                "provider.apiGateway.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "the import does not know it")
        }
        if node?["shouldStartNameWithService"]?.bool == true {
            additions.change(
                "ApiGatewayRestApi", [("Name", .string("\(serviceName)-\(stageText)"))], for: node ?? provider)
        }
        guard !words.isEmpty else { return }
        report.typed("the REST API", at: (node ?? provider).place, as: "RESTAPI")
        declarations.add(
            .init(
                id: "REST API", kind: .resource, references: Declarations.references(in: node ?? provider.text("")),
                place: providerPlace("apiGateway", "endpointType"), rank: .apis
            ) { (writer) throws(ImportFailure) in
                .chain(.call("RESTAPI", []), words.compactMap { $0(writer) })
            })
    }

    /// A REST API of another stack: its own settings are there, and Serverless leaves them alone.
    private mutating func addExistingRESTAPI(_ id: Node, _ node: Node?) {
        guard let root = node?["restApiRootResourceId"] else {
            report.lost(
                "provider.apiGateway.restApiId", at: id.place,
                because: "Serverless wants restApiRootResourceId beside it")
            return
        }
        let given = (node?["restApiResources"]?.pairs ?? []).map { pair in
            Code.Entry(key: "/" + pair.key.split(separator: "/").joined(separator: "/"), value: .raw(""))
        }
        let values = node?["restApiResources"]?.pairs.map(\.value) ?? []
        let references = ([id, root] + values).flatMap { Declarations.references(in: $0) }
        var words: [(ValueWriter) -> Code?] = []
        apiKeys(node, &words)
        report.typed("the REST API of another stack", at: id.place, as: "RESTAPI.existing")
        declarations.add(
            .init(id: "REST API", kind: .resource, references: references, place: id.place, rank: .apis) {
                (writer) throws(ImportFailure) in
                var arguments: [Code.Argument] = [.init(nil, writer.code(id)), .init("root", writer.code(root))]
                let entries = zip(given, values).map { Code.Entry(key: $0.0.key, value: writer.code($0.1)) }
                if !entries.isEmpty { arguments.append(.init("resources", .dictionary(entries))) }
                let base = Code.call("RESTAPI.existing", arguments)
                return words.isEmpty ? base : .chain(base, words.compactMap { $0(writer) })
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
            .init(id: "WebSocket API", kind: .resource, references: [], place: provider.place, rank: .apis) {
                (_) throws(ImportFailure) in
                .chain(.call("WebSocketAPI", []), words)
            })
    }
}
