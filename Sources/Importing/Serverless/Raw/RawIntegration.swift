import Infra

/// Methods of REST APIs that do not hand requests on as they are: with templates, started asynchronously, of other
/// servers, mocks.
///
/// Each is Serverless' own method with another integration, so it is a change of the method that a trigger makes.
/// Source: Serverless Framework, "API Gateway", "Lambda Integration", "HTTP Integration", "Mock Integration".
extension ServerlessImport {
    enum Integration: String {
        case lambda = "AWS"
        case proxy = "AWS_PROXY"
        case http = "HTTP"
        case httpProxy = "HTTP_PROXY"
        case mock = "MOCK"

        /// Nil for what Serverless refuses.
        init?(_ node: Node) {
            guard let word = node["integration"]?.scalar else {
                self = node["async"]?.bool == true ? .lambda : .proxy
                return
            }
            switch word.uppercased().split(separator: "-").joined(separator: "_") {
            case "LAMBDA", "AWS": self = .lambda
            case "LAMBDA_PROXY", "AWS_PROXY": self = .proxy
            case let other:
                guard let known = Integration(rawValue: other) else { return nil }
                self = known
            }
        }

        var hasTemplates: Bool { self == .lambda || self == .http || self == .mock }
    }

    /// Changes the method; what is not known stands in `lost`.
    mutating func writeIntegration(
        _ kind: Integration, _ node: Node, of method: String, verb: String, _ lost: inout [String]
    ) {
        let request = node["request"]
        var members: [(String, Value?)] = [("Type", .string(kind.rawValue))]
        switch kind {
        case .lambda, .proxy: break
        case .http, .httpProxy:
            members.append(("Uri", request?["uri"]?.value))
            members.append(("IntegrationHttpMethod", .string((request?["method"]?.scalar ?? verb).uppercased())))
            if let type = node["connectionType"]?.scalar {
                members.append(
                    ("ConnectionType", .string(type.uppercased().split(separator: "-").joined(separator: "_"))))
                members.append(("ConnectionId", node["connectionId"]?.value))
            }
        case .mock: members.append(("Uri", CF.ref("AWS::NoValue")))
        }
        if kind.hasTemplates {
            let through = request?["passThrough"]?.value ?? (kind == .lambda ? "NEVER" : nil)
            members.append(("PassthroughBehavior", through))
            members.append(("ContentHandling", request?["contentHandling"]?.value))
            members.append(("RequestTemplates", templates(kind, request?["template"], of: method, &lost)))
            members.append(("IntegrationResponses", .array(Responses(kind, node).integration)))
        }
        if let parameters = passedParameters(kind, node) { members.append(("RequestParameters", parameters)) }
        let responses: Value? = kind.hasTemplates ? .array(Responses(kind, node).method) : nil
        additions.change(method, [("Integration", CF.object(members)), ("MethodResponses", responses)], for: node)
    }

    /// Parameters of the request as the integration gets them.
    private func passedParameters(_ kind: Integration, _ node: Node) -> Value? {
        var members: [Value.Member] = []
        let places = [("querystrings", "querystring"), ("paths", "path"), ("headers", "header")]
        if kind != .mock {
            for (group, place) in places {
                for pair in node["request"]?["parameters"]?[group]?.pairs ?? [] {
                    let mapped = pair.value["mappedValue"]?.value ?? .string("method.request.\(place).\(pair.key)")
                    members.append(.init("integration.request.\(place).\(pair.key)", mapped))
                }
            }
        }
        if node["async"]?.bool == true {
            members.append(.init("integration.request.header.X-Amz-Invocation-Type", "'Event'"))
        }
        return members.isEmpty ? nil : .object(members)
    }

    /// Templates of the author. Serverless' own ones are texts that only its compiled template has.
    private mutating func templates(_ kind: Integration, _ own: Node?, of method: String, _ lost: inout [String])
        -> Value?
    {
        let forms = ["application/json", "application/x-www-form-urlencoded"]
        var members: [Value.Member] = []
        let given = own?.pairs ?? []
        if kind == .lambda {
            let compiled = compiledResource(method)?["Properties"]?["Integration"]?["RequestTemplates"]
            for form in forms where !given.contains(where: { $0.key == form }) {
                if let text = compiled?[form]?.scalar {
                    members.append(.init(form, .string(text)))
                } else {
                    lost.append("request.template")
                }
            }
        }
        members += given.filter { !$0.value.isNull }.map { .init($0.key, $0.value.value) }
        return members.isEmpty ? nil : .object(members)
    }

    /// A resource of what Serverless compiled, where that is there.
    private mutating func compiledResource(_ id: String) -> Node? {
        if compiled == nil {
            let bytes =
                options.compiled ?? options.variables.read(".serverless/cloudformation-template-update-stack.json")
            compiled = .some(bytes.flatMap { try? YAMLReader.read($0, file: "the compiled template") })
        }
        return compiled.flatMap { $0 }?["Resources"]?[id]
    }
}

/// What a method answers, by the status that an integration gives.
private struct Responses {
    private(set) var integration: [Value] = []
    private(set) var method: [Value] = []

    /// Patterns of what a function throws, for the statuses that Serverless knows.
    private static let usual: [(status: String, pattern: String)] =
        [("200", "")]
        + ["400", "401", "403", "404", "422"].map { ($0, #"[\s\S]*\["# + $0 + #"\][\s\S]*"#) }
        + [
            ("500", #"[\s\S]*(Process\s?exited\s?before\s?completing\s?request|\[500\])[\s\S]*"#),
            ("502", #"[\s\S]*\[502\][\s\S]*"#),
        ]
        + [("504", #"([\s\S]*\[504\][\s\S]*)|(.*Task timed out after \d+\.\d+ seconds$)"#)]

    init(_ kind: ServerlessImport.Integration, _ node: Node) {
        let response = node["response"]
        guard response != nil || kind == .lambda else { return }
        var headers: [(String, Value)] = []
        if let cors = node["cors"], cors.bool != false {
            let origins = cors["origins"]?.list.compactMap(\.scalar) ?? []
            let origin = origins.isEmpty ? cors["origin"]?.scalar ?? "*" : origins.joined(separator: ",")
            headers.append(("Access-Control-Allow-Origin", .string("'\(origin)'")))
            if cors["allowCredentials"]?.bool == true { headers.append(("Access-Control-Allow-Credentials", "true")) }
        }
        headers += response?["headers"]?.pairs.map { ($0.key, $0.value.value) } ?? []
        for (status, config) in Self.statuses(kind, response) {
            let all = headers + (config?["headers"]?.pairs.map { ($0.key, $0.value.value) } ?? [])
            var own: [Value.Member] = []
            for (name, value) in all {
                own = own.filter { $0.key != Self.parameter(name) } + [.init(Self.parameter(name), value)]
            }
            var templates: [Value.Member] = []
            func set(_ form: String, _ text: Value) {
                templates = templates.filter { $0.key != form } + [.init(form, text)]
            }
            if let text = response?["template"] { set("application/json", text.value) }
            if let text = config?["template"] {
                if text.isMapping {
                    for pair in text.pairs { set(pair.key, pair.value.value) }
                } else {
                    set("application/json", text.value)
                }
            }
            let pattern =
                config?["pattern"]?.scalar ?? Self.usual.first { config == nil && $0.status == status }?.pattern ?? ""
            integration.append(
                CF.object([
                    ("StatusCode", .string(status)), ("SelectionPattern", .string(pattern)),
                    ("ResponseParameters", .object(own)),
                    ("ResponseTemplates", .object(templates)),
                    ("ContentHandling", status.hasPrefix("2") ? response?["contentHandling"]?.value : nil),
                ]))
            method.append([
                "ResponseParameters": .object(own.map { .init($0.key, true) }), "ResponseModels": .object([]),
                "StatusCode": .string(status),
            ])
        }
    }

    private static func parameter(_ header: String) -> String { "method.response.header.\(header)" }

    /// The statuses in the order of their numbers, with what the author says of them.
    private static func statuses(_ kind: ServerlessImport.Integration, _ response: Node?) -> [(String, Node?)] {
        guard let given = response?["statusCodes"], given.isMapping else {
            return kind == .mock ? [] : usual.map { ($0.status, nil) }
        }
        var all: [(String, Node?)] = given.pairs.map { ($0.key, $0.value) }
        // One without a pattern is what is answered where none matches.
        if kind != .mock, !given.pairs.contains(where: { $0.value["pattern"]?.scalar == "" }) {
            all.removeAll { $0.0 == "200" }
            all.append(("200", nil))
        }
        return all.sorted { $0.0 < $1.0 }
    }
}
