import Infra

/// Methods of REST APIs.
extension ServerlessImport {
    mutating func restAPI(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        guard let route = route(node) else { return nil }
        var words: [Code] = []
        if let cors = node["cors"], cors.bool != false {
            if cors.bool == true {
                words.append(.raw(".cors()"))
            } else {
                var arguments: [Code.Argument] = []
                let origins = (cors["origins"] ?? cors["origin"])?.list.compactMap(\.scalar) ?? []
                if !origins.isEmpty { arguments.append(.init("origins", .array(origins.map { .string($0) }))) }
                let methods = cors["methods"]?.list.compactMap(\.scalar) ?? []
                if !methods.isEmpty {
                    arguments.append(.init("methods", .array(methods.map { EventWords.method($0.uppercased()) })))
                }
                let headers = cors["headers"]?.list.compactMap(\.scalar) ?? []
                if !headers.isEmpty { arguments.append(.init("headers", .array(headers.map { .string($0) }))) }
                if cors["allowCredentials"]?.bool == true { arguments.append(.init("credentials", .raw("true"))) }
                if let age = cors["maxAge"]?.int { arguments.append(.init("maximumAge", .time(age))) }
                if let text = cors["cacheControl"]?.scalar { arguments.append(.init("cacheControl", .string(text))) }
                Self.unknown(
                    cors, ["origins", "origin", "headers", "allowCredentials", "maxAge", "cacheControl", "methods"],
                    &lost)
                words.append(.call(".cors", arguments))
            }
        }
        if node["private"]?.bool == true { words.append(.raw(".requiresAPIKey()")) }
        if let name = node["operationId"]?.scalar ?? node["operationName"]?.scalar {
            words.append(.call(".operation", [.init(nil, .string(name))]))
        }
        guard let kind = Integration(node) else { return nil }
        var known: Set<String> = [
            "path", "method", "cors", "private", "integration", "operationId", "operationName", "async",
        ]
        if kind == .http || kind == .httpProxy { known.formUnion(["connectionType", "connectionId"]) }
        if let kind = (node["authorizer"]?.scalar ?? node["authorizer"]?["type"]?.scalar)?.lowercased(),
            kind == "aws_iam"
        {
            words.append(.raw(".authorizer(.iam())"))
            known.insert("authorizer")
        }
        let method = Self.methodID(route.path, route.method)
        var later: [Trigger] = []
        if !known.contains("authorizer"), let own = node["authorizer"] {
            known.insert("authorizer")
            if let authorizer = restAuthorizer(own, &references) {
                let names = own["scopes"]?.list.compactMap(\.scalar) ?? []
                let scopes = names.isEmpty ? [] : [Code.Argument("scopes", .array(names.map { .string($0) }))]
                later.append { writer in authorizer(&writer).map { .call(".authorizer", [.init(nil, $0)] + scopes) } }
            } else if writeAuthorizer(own, of: method) {
                references += Declarations.references(in: own)
            } else {
                lost.append("authorizer")
            }
        }
        // What the integration has no use for, Serverless leaves out.
        let request = node["request"].map { request in
            kind == .mock
                ? request.with(.mapping([]))
                : request.with(.mapping(request.pairs.filter { ["parameters", "schemas", "schema"].contains($0.key) }))
        }
        known.formUnion(["request", "response"])
        if let request, !request.pairs.isEmpty {
            if allRequestsAreSimple, let code = Self.validation(request) {
                later.append(code)
            } else if !writeRequest(request, of: method) {
                lost.append("request")
            }
        }
        if kind != .proxy { writeIntegration(kind, node, of: method, verb: route.method, &lost) }
        if kind == .proxy, let mode = node["response"]?["transferMode"]?.scalar, mode.uppercased() == "STREAM" {
            words.append(.raw(".streaming()"))
        }
        if let time = (node["timeoutInMillis"] ?? provider["apiGateway"]?["timeoutInMillis"])?.int, time > 0 {
            known.insert("timeoutInMillis")
            if time % 1_000 == 0 {
                words.append(.call(".timeout", [.init(nil, .time(time / 1_000))]))
            } else {
                additions.change(method, [("Integration", ["TimeoutInMillis": .int(time)])], for: node)
            }
        }
        if let time = node["timeout"]?.int {
            words.append(.call(".timeout", [.init(nil, .time(time))])); known.insert("timeout")
        }
        Self.unknown(node, known, &lost)
        let path = "/" + route.path.split(separator: "/").joined(separator: "/")
        return { writer in
            let base = EventWords.route(".restAPI", route.method, path)
            let all = words + later.compactMap { $0(&writer) }
            return all.isEmpty ? base : .chain(base, all)
        }
    }
}
