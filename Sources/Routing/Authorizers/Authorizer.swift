/// An authorizer of an API.
/// Source: API Gateway Developer Guide, "Use API Gateway Lambda authorizers", "Control access to HTTP APIs with AWS
/// Lambda authorizers", "Control access to HTTP APIs with JWT authorizers", "Control access using Amazon Cognito user
/// pools".
public struct Authorizer: Sendable {
    /// What decides.
    public enum Kind: Sendable {
        /// A function that gets the value of one header, which has to match the expression.
        case token(validation: String?)
        /// A function that gets the request.
        case request
        /// The claims of a token, of an issuer and for one of these audiences.
        case jwt(issuer: String?, audiences: [String])
        /// The claims of a token of a user pool.
        case userPool
    }

    /// The kind of API that has it.
    public enum API: Sendable {
        case rest
        case http(payload: String, isSimple: Bool)
        case webSocket
    }

    /// What decides.
    public let kind: Kind
    /// The kind of API.
    public let api: API
    /// Its name.
    public let name: String
    /// Its spec line.
    public let source: String
    /// The function that is asked; nil where the specs have none of its ARN.
    public let function: LambdaFunction?
    /// What it looks at; a request without one of these is refused.
    let identity: [IdentitySource]
    /// How long its answer is used for the same identity, in seconds.
    public let timeToLive: Int

    /// The authorizer that a route, or a method of a REST API, names.
    static func of(_ route: Node, in system: System) -> Authorizer? {
        let type = route["AuthorizationType"]?.text ?? "NONE"
        guard type != "NONE", type != "AWS_IAM", let made = system.resource(route["AuthorizerId"]?.text) else {
            return nil
        }
        let properties = made.properties
        let isREST = made.type == "AWS::ApiGateway::Authorizer"
        let function = system.function(properties["AuthorizerUri"]?.text)
        let name = properties["Name"]?.text ?? made.id
        let api: API
        let kind: Kind
        if isREST {
            api = .rest
            switch properties["Type"]?.text {
            case "COGNITO_USER_POOLS": kind = .userPool
            case "TOKEN": kind = .token(validation: properties["IdentityValidationExpression"]?.text)
            default: kind = .request
            }
        } else if properties["AuthorizerType"]?.text == "JWT" {
            api = .http(payload: "2.0", isSimple: false)
            let settings = properties["JwtConfiguration"]
            kind = .jwt(issuer: settings?["Issuer"]?.text, audiences: settings?["Audience"]?.texts ?? [])
        } else {
            let owner = system.resource(properties["ApiId"]?.text)
            api =
                owner?.properties["ProtocolType"]?.text == "WEBSOCKET"
                ? .webSocket
                : .http(
                    payload: properties["AuthorizerPayloadFormatVersion"]?.text ?? "1.0",
                    isSimple: properties["EnableSimpleResponses"]?.flag == true)
            kind = .request
        }
        let written = properties["IdentitySource"] ?? .null
        let sources = isREST ? (written.text ?? "").split(separator: ",").map(String.init) : written.texts
        // HTTP APIs ask again for each request unless told otherwise; WebSocket APIs ask once for a connection.
        var time = properties["AuthorizerResultTtlInSeconds"]?.number ?? (isREST ? 300 : 0)
        if case .webSocket = api { time = 0 }
        return Authorizer(
            kind: kind, api: api, name: name, source: made.source, function: function,
            identity: sources.map { IdentitySource($0) }, timeToLive: max(0, time))
    }

    /// The values that it looks at; nil where one of them is missing or malformed, so that it is not asked.
    public func identity(of request: IncomingRequest, _ route: APIRoute) -> [String]? {
        var values: [String] = []
        for source in identity {
            guard let value = source.value(in: request, route), !value.isEmpty else { return nil }
            values.append(value)
        }
        if case .token(let expression?) = kind, let value = values.first {
            guard let pattern = try? Regex(expression), (try? pattern.wholeMatch(in: value)) != nil else { return nil }
        }
        return values
    }

    /// What its answer is kept by; nil where it is asked for each request.
    public func cacheKey(_ values: [String], _ route: APIRoute) -> String? {
        guard timeToLive > 0, !values.isEmpty else { return nil }
        return ([route.apiID, route.stage, name] + values).joined(separator: "\u{0}")
    }

    /// Refuses a request that lacks what the authorizer looks at.
    public var unauthorized: Answer {
        var answer = Answer.message(401, "Unauthorized")
        if case .jwt = kind { answer.headers.append(("WWW-Authenticate", "Bearer")) }
        return answer
    }

    /// Refuses what the authorizer does not allow.
    func forbidden(isExplicit: Bool) -> Answer {
        if case .http = api { return .message(403, "Forbidden") }
        let more = isExplicit ? " with an explicit deny" : ""
        return Answer(
            403, headers: [("Content-Type", "application/json")],
            body: Array("{\"Message\":\"User is not authorized to access this resource\(more)\"}".utf8))
    }

    /// The answer where the function failed or gave what is no authorizer's answer.
    public var failed: Answer {
        if case .http = api { return .message(500, "Internal Server Error") }
        return Answer(500, headers: [("Content-Type", "application/json")], body: Array("{\"message\":null}".utf8))
    }
}
