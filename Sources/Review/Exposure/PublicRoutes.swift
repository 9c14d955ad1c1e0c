import Infra

/// The entrances of a template and what they ask of callers.
struct PublicRoutes {
    struct Route {
        /// `nobody`, or what checks callers.
        let authentication: String
        let isPublic: Bool
        let source: String
    }

    private let template: Value?

    init(_ template: Value?) { self.template = template }

    /// The entrance that a resource is; nil for other resources.
    func route(of form: ResourceForm) -> Route? {
        EntranceType(rawValue: form.type).flatMap { route(of: form, $0) }
    }

    func route(of form: some CanonicalResource, _ type: EntranceType) -> Route? {
        switch type {
        case .method: return method(form)
        case .route: return httpRoute(form)
        case .functionURL:
            let type = form["AuthType"]?.text ?? "NONE"
            return Route(
                authentication: type, isPublic: type == "NONE",
                source: "AWS Lambda Developer Guide, \"Control access to Lambda function URLs\"")
        case .listenerRule: return listenerRule(form)
        case .graphQL:
            let type = form["AuthenticationType"]?.text ?? ""
            return Route(
                authentication: type, isPublic: type == "API_KEY",
                source: "AWS AppSync Developer Guide, \"Configuring authorization and authentication\"")
        case .distribution: return nil
        }
    }

    /// What an entrance is called: `GET /users/{id}`, `the function URL of Webhook`
    func text(of form: ResourceForm) -> String {
        switch EntranceType(rawValue: form.type) {
        case .method?: "\(form["HttpMethod"]?.text ?? "ANY") \(path(of: form["ResourceId"]))"
        case .route?: Self.key(of: form).replacing("\"", with: "")
        case .functionURL?: "the function URL of \(Readable.text(form["TargetFunctionArn"]))"
        case .listenerRule?: Self.conditions(form["Conditions"])
        case .graphQL?: "the GraphQL API \(Readable.text(form["Name"]))"
        case .distribution?, nil: ""
        }
    }

    private func method(_ form: some CanonicalResource) -> Route? {
        // Browsers ask before a request without saying who they are.
        if form["HttpMethod"]?.text == "OPTIONS" { return nil }
        let type = form["AuthorizationType"]?.text ?? "NONE"
        let needsKey = form["ApiKeyRequired"]?.scalarText == "true"
        let isOpen = type == "NONE" && !needsKey && form["AuthorizationType"]?.intrinsic == nil
        return Route(
            authentication: Self.authentication(type, needsKey, form),
            isPublic: isOpen && !isPrivate(form["RestApiId"]),
            source: "Amazon API Gateway Developer Guide, \"Control and manage access to REST APIs in API Gateway\"")
    }

    /// What checks callers of a method or route.
    private static func authentication(_ type: String, _ needsKey: Bool, _ form: some CanonicalResource) -> String {
        if type == "NONE" { return needsKey ? "an API key" : "nobody" }
        return type + (form["AuthorizerId"].map { " \(Readable.text($0))" } ?? "")
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

    private static func key(of form: some CanonicalResource) -> String {
        form["RouteKey"].map { Readable.text($0) } ?? "a route"
    }

    private func httpRoute(_ form: some CanonicalResource) -> Route? {
        let key = Self.key(of: form)
        // The other routes of a WebSocket API have what $connect has checked.
        if key.hasPrefix("$"), key != "$connect", key != "$default" { return nil }
        let type = form["AuthorizationType"]?.text ?? "NONE"
        let needsKey = form["ApiKeyRequired"]?.scalarText == "true"
        return Route(
            authentication: Self.authentication(type, needsKey, form),
            isPublic: type == "NONE" && !needsKey && form["AuthorizationType"]?.intrinsic == nil,
            source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs in API Gateway\"")
    }

    private func listenerRule(_ form: some CanonicalResource) -> Route? {
        let actions = form["Actions"]?.elements ?? []
        // Answers and redirects reach no code.
        guard actions.contains(where: { $0["Type"]?.text == "forward" }) else { return nil }
        let authentication = Self.authentication(of: actions)
        return Route(
            authentication: authentication ?? "nobody", isPublic: authentication == nil,
            source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Authenticate users\"")
    }

    /// The kind of the action that asks who calls.
    static func authentication(of actions: [Value]) -> String? {
        actions.lazy.compactMap { $0["Type"]?.text }.first { $0.hasPrefix("authenticate-") || $0 == "jwt-validation" }
    }

    /// `bot.example.com /telegram`
    static func conditions(_ conditions: Value?) -> String {
        var text = ""
        for condition in conditions?.elements ?? [] {
            var separator = " "
            for value in RuleCondition(condition).values {
                if !text.isEmpty { text += separator }
                text += Readable.text(value)
                separator = " or "
            }
        }
        return text.isEmpty ? "all requests of a listener" : text
    }
}
