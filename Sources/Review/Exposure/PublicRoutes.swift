import Infra

/// The entrances of a template and what they ask of callers.
struct PublicRoutes {
    struct Route {
        private let write: () -> String
        /// `nobody`, or what checks callers.
        let authentication: String
        let isPublic: Bool
        let source: String

        init(text: @escaping @autoclosure () -> String, authentication: String, isPublic: Bool, source: String) {
            write = text
            self.authentication = authentication
            self.isPublic = isPublic
            self.source = source
        }

        /// `GET /users/{id}`, `function URL of Webhook`
        var text: String { write() }
    }

    private let template: Value?

    init(_ template: Value?) { self.template = template }

    /// The entrance that a resource is; nil for other resources.
    func route(of form: ResourceForm) -> Route? {
        switch form.type {
        case "AWS::ApiGateway::Method": return method(form)
        case "AWS::ApiGatewayV2::Route": return httpRoute(form)
        case "AWS::Lambda::Url":
            let type = form["AuthType"]?.text ?? "NONE"
            return Route(
                text: "the function URL of \(Readable.text(form["TargetFunctionArn"]))", authentication: type,
                isPublic: type == "NONE",
                source: "AWS Lambda Developer Guide, \"Control access to Lambda function URLs\"")
        case "AWS::ElasticLoadBalancingV2::ListenerRule": return listenerRule(form)
        case "AWS::AppSync::GraphQLApi":
            let type = form["AuthenticationType"]?.text ?? ""
            return Route(
                text: "the GraphQL API \(Readable.text(form["Name"]))", authentication: type,
                isPublic: type == "API_KEY",
                source: "AWS AppSync Developer Guide, \"Configuring authorization and authentication\"")
        default: return nil
        }
    }

    private func method(_ form: ResourceForm) -> Route? {
        let verb = form["HttpMethod"]?.text ?? "ANY"
        // Browsers ask before a request without saying who they are.
        if verb == "OPTIONS" { return nil }
        let type = form["AuthorizationType"]?.text ?? "NONE"
        let needsKey = form["ApiKeyRequired"]?.scalarText == "true"
        let isOpen = type == "NONE" && !needsKey && form["AuthorizationType"]?.intrinsic == nil
        let authorizer = form["AuthorizerId"].map { " \(Readable.text($0))" } ?? ""
        return Route(
            text: "\(verb) \(path(of: form["ResourceId"]))",
            authentication: type == "NONE" ? (needsKey ? "an API key" : "nobody") : type + authorizer,
            isPublic: isOpen && !isPrivate(form["RestApiId"]),
            source: "Amazon API Gateway Developer Guide, \"Control and manage access to REST APIs in API Gateway\"")
    }

    private func isPrivate(_ api: Value?) -> Bool {
        guard let id = api?.reference?.id else { return false }
        let types = template?["Resources"]?[id]?["Properties"]?["EndpointConfiguration"]?["Types"]?.elements ?? []
        return types.contains("PRIVATE")
    }

    /// The path of a resource of a REST API, from its parents.
    func path(of resource: Value?) -> String {
        var parts: [String] = []
        var next = resource
        while parts.count < 32, let (id, attribute) = next?.reference, attribute == nil,
            let properties = template?["Resources"]?[id]?["Properties"]
        {
            parts.append(properties["PathPart"].map { Readable.text($0) } ?? "")
            next = properties["ParentId"].flatMap { CanonicalForm().of($0) }
        }
        return "/" + parts.reversed().joined(separator: "/")
    }

    private func httpRoute(_ form: ResourceForm) -> Route? {
        let key = form["RouteKey"].map { Readable.text($0) } ?? "a route"
        // The other routes of a WebSocket API have what $connect has checked.
        if key.hasPrefix("$"), key != "$connect", key != "$default" { return nil }
        let type = form["AuthorizationType"]?.text ?? "NONE"
        let needsKey = form["ApiKeyRequired"]?.scalarText == "true"
        let authorizer = form["AuthorizerId"].map { " \(Readable.text($0))" } ?? ""
        return Route(
            text: key.replacing("\"", with: ""),
            authentication: type == "NONE" ? (needsKey ? "an API key" : "nobody") : type + authorizer,
            isPublic: type == "NONE" && !needsKey && form["AuthorizationType"]?.intrinsic == nil,
            source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs in API Gateway\"")
    }

    private func listenerRule(_ form: ResourceForm) -> Route? {
        let actions = form["Actions"]?.elements ?? []
        // Answers and redirects reach no code.
        guard actions.contains(where: { $0["Type"] == "forward" }) else { return nil }
        let authentication = Self.authentication(of: actions)
        return Route(
            text: Self.conditions(form["Conditions"]), authentication: authentication ?? "nobody",
            isPublic: authentication == nil,
            source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Authenticate users\"")
    }

    /// The kind of the action that asks who calls.
    static func authentication(of actions: [Value]) -> String? {
        actions.lazy.compactMap { $0["Type"]?.text }.first { $0.hasPrefix("authenticate-") || $0 == "jwt-validation" }
    }

    /// `bot.example.com /telegram`
    static func conditions(_ conditions: Value?) -> String {
        let texts = (conditions?.elements ?? []).map { condition -> String in
            let members = condition.members ?? []
            let config = members.first { $0.key.hasSuffix("Config") }?.value
            let values = (config?["Values"] ?? condition["Values"])?.elements ?? []
            return values.map { Readable.text($0) }.joined(separator: " or ")
        }
        let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? "all requests of a listener" : text
    }
}
