/// Where an authorizer finds what it looks at: `$request.header.Authorization`, `method.request.querystring.key`.
enum IdentitySource: Sendable {
    case header(String)
    case query(String)
    case stageVariable(String)
    case context(String)
    /// What API Gateway does not know either.
    case other(String)

    init(_ text: String) {
        var words = text.split(separator: ".").map { $0.filter { $0 != " " && $0 != "$" } }
        if ["method", "route"].contains(words.first) { words.removeFirst() }
        if words.first == "request" { words.removeFirst() }
        let name = words.dropFirst().joined(separator: ".")
        switch words.first {
        case "header": self = .header(name)
        case "querystring": self = .query(name)
        case "stageVariables": self = .stageVariable(name)
        case "context": self = .context(name)
        default: self = .other(text)
        }
    }

    func value(in request: IncomingRequest, _ route: APIRoute) -> String? {
        switch self {
        case .header(let name): return request.values(of: name).first
        case .query(let name): return request.decodedQueryPairs.last { $0.name == name }?.value
        case .stageVariable(let name): return route.stageVariables.first { $0.name == name }?.value
        case .context(let name):
            switch name {
            case "httpMethod", "http.method": return request.method
            case "path", "http.path": return request.path
            case "identity.sourceIp", "http.sourceIp": return request.sourceIP
            case "identity.userAgent", "http.userAgent": return request.values(of: "user-agent").first
            case "routeKey", "resourcePath": return route.key
            case "stage": return route.stage
            case "apiId": return route.apiID
            case "domainName": return route.domain
            default: return nil
            }
        case .other: return nil
        }
    }
}
