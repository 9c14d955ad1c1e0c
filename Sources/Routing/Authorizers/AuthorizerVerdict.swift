import LambdaRuntime

/// Who asks, as an authorizer says it.
public struct AuthorizedCaller: Sendable {
    /// Of a function's answer.
    var principal: String?
    /// Of a function's answer.
    var context: [Node.Member] = []
    /// Of a token; nil where a function decided.
    var claims: [Node.Member]?
    /// Which scopes of the token the route wanted.
    var scopes: [String] = []
}

/// What an authorizer makes of a request.
public enum AuthorizerVerdict: Sendable {
    case allowed(AuthorizedCaller)
    case refused(Answer)
}

extension Authorizer {
    /// Reads a function's answer.
    public func verdict(on payload: [UInt8], _ route: APIRoute, method: String) -> AuthorizerVerdict {
        guard let json = try? JSON(parsing: payload), json.isObject else { return .refused(failed) }
        let context = json["context"].map { Node($0).members } ?? []
        if case .http("2.0", isSimple: true) = api {
            guard let isAllowed = json["isAuthorized"]?.bool else { return .refused(failed) }
            return isAllowed ? .allowed(AuthorizedCaller(context: context)) : .refused(forbidden(isExplicit: true))
        }
        // REST and WebSocket APIs take plain values only, and want to know who it is.
        var isPlain = json["principalId"]?.string?.isEmpty == false
        if case .http = api {
            isPlain = true
        } else if context.contains(where: { $0.value.text == nil }) {
            isPlain = false
        }
        guard isPlain, let policy = json["policyDocument"].map({ Node($0) }), policy["Statement"] != nil else {
            return .refused(failed)
        }
        switch PolicyAnswer(policy).allows(Self.arn(route, method: method)) {
        case .allowed: return .allowed(AuthorizedCaller(principal: json["principalId"]?.string, context: context))
        case .explicitlyDenied: return .refused(forbidden(isExplicit: true))
        case .notAllowed: return .refused(forbidden(isExplicit: false))
        }
    }

    /// The ARN of a request, which policies name.
    static func arn(_ route: APIRoute, method: String) -> String {
        let parts = route.domain.split(separator: ".")
        let region = parts.count > 2 ? String(parts[2]) : "us-east-1"
        // A route of a WebSocket API has a name in place of method and path.
        let rest = route.key.hasPrefix("$") && route.key != "$default" ? route.key : "\(method)\(route.path)"
        return "arn:aws:execute-api:\(region):\(Identity.account):\(route.apiID)/\(route.stage)/\(rest)"
    }
}

/// The policy that an authorizer's function gives back. Conditions are not looked at.
struct PolicyAnswer {
    enum Result { case allowed, explicitlyDenied, notAllowed }

    private let statements: [Node]

    init(_ policy: Node) { statements = policy["Statement"]?.elements ?? [] }

    func allows(_ arn: String) -> Result {
        var isAllowed = false
        for statement in statements {
            let actions = statement["Action"]?.texts ?? []
            let resources = statement["Resource"]?.texts ?? []
            guard actions.contains(where: { Wildcard.matches($0, "execute-api:Invoke", ignoringCase: true) }),
                resources.contains(where: { Wildcard.matches($0, arn, ignoringCase: false) })
            else { continue }
            if statement["Effect"]?.text?.lowercased() == "deny" { return .explicitlyDenied }
            if statement["Effect"]?.text?.lowercased() == "allow" { isAllowed = true }
        }
        return isAllowed ? .allowed : .notAllowed
    }
}
