/// Who decides whether an HTTP API answers a request.
///
///     .on(.httpAPI(.post, "/orders").authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"])))
///     .on(.httpAPI(.get, "/orders").authorizer(.request(checker)))
///
/// Becomes `AWS::ApiGatewayV2::Authorizer`, one for each name in the service, at most 10 for an API.
/// Source: Amazon API Gateway Developer Guide, "Control and manage access to HTTP APIs with API Gateway".
public struct HTTPAPIAuthorizer: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case jwt(issuer: Value, audience: [Value], pool: UserPool?)
        case request(AuthorizerFunction)
        case existing(id: String, isJWT: Bool)
        case iam
    }

    let origin: Origin
    let name: String
    let kind: Kind
    var identitySources: [String] = []
    var cacheTime: TimeSpan?
    var answersSimply = false

    var location: SourceLocation { origin.location }

    /// JSON Web Tokens of an OpenID Connect or OAuth 2.0 issuer.
    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores; unique in the service.
    ///   - issuer: its URL, with https; its `/.well-known/openid-configuration` must be public.
    ///   - audience: of which `aud` or `client_id` of a token must be one: texts, or references such as `client.ref()`.
    ///   - identitySource: where the token is.
    /// Source: "Control access to HTTP APIs with JWT authorizers in API Gateway".
    public static func jwt(
        _ name: String, issuer: Value, audience: [Value], identitySource: String = "$request.header.Authorization",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(
            origin: Origin(file, line, column), name: name,
            kind: .jwt(issuer: issuer, audience: audience, pool: nil),
            identitySources: [identitySource])
    }

    /// Tokens of a Cognito user pool: `.jwt("users", of: users, audience: [web])`.
    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores; unique in the service.
    ///   - audience: the clients of the pool whose tokens are taken.
    ///   - identitySource: where the token is.
    /// Source: "Control access to HTTP APIs with JWT authorizers in API Gateway".
    public static func jwt(
        _ name: String, of pool: UserPool, audience: [UserPoolClient],
        identitySource: String = "$request.header.Authorization",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(
            origin: Origin(file, line, column), name: name,
            kind: .jwt(issuer: pool.issuer, audience: audience.map(\.clientID), pool: pool),
            identitySources: [identitySource])
    }

    /// A function of the same service, asked with the request; it has 10 s and is allowed to be called by the API.
    /// - Parameters:
    ///   - name: the function's name without it.
    ///   - identitySources: what must be in the request, and what answers are remembered by:
    ///     `$request.header.Authorization`. Without any, the function is asked for each request.
    ///   - cacheFor: how long an answer is remembered, 0 s to 3,600 s; needs an identity source.
    ///   - simpleResponses: whether it answers `{"isAuthorized": true}` instead of an IAM policy.
    /// Source: "Control access to HTTP APIs with AWS Lambda authorizers".
    public static func request(
        _ function: Function, name: String? = nil, identitySources: [String] = ["$request.header.Authorization"],
        cacheFor: TimeSpan? = nil, simpleResponses: Bool = true,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(
            origin: Origin(file, line, column), name: name ?? function.declaredName,
            kind: .request(AuthorizerFunction(function)),
            identitySources: identitySources, cacheTime: cacheFor, answersSimply: simpleResponses)
    }

    /// A function that exists already, by its ARN; it must allow API Gateway to call it.
    public static func request(
        existing arn: String, name: String, identitySources: [String] = ["$request.header.Authorization"],
        cacheFor: TimeSpan? = nil, simpleResponses: Bool = true,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(
            origin: Origin(file, line, column), name: name, kind: .request(.existing(arn)),
            identitySources: identitySources, cacheTime: cacheFor, answersSimply: simpleResponses)
    }

    /// An authorizer of an API that exists already, for routes on that API.
    /// - Parameters:
    ///   - id: such as `a1b2c3`.
    ///   - isJWT: whether it checks tokens; otherwise it asks a function.
    public static func existing(
        _ id: String, isJWT: Bool, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(origin: Origin(file, line, column), name: id, kind: .existing(id: id, isJWT: isJWT))
    }

    /// Requests signed by IAM credentials that may `execute-api:Invoke`.
    /// Source: "Control access to HTTP APIs with IAM authorization".
    public static func iam(
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPIAuthorizer {
        HTTPAPIAuthorizer(origin: Origin(file, line, column), name: "iam", kind: .iam)
    }

    var id: String { "HttpApiAuthorizer\(ServerlessNames.function(name))" }

    var dependencies: [Dependency] {
        switch kind {
        case .jwt(let issuer, let audience, _):
            issuer.dependencies(at: location) + audience.flatMap { $0.dependencies(at: location) }
        case .request(let function): function.dependencies(at: location)
        case .existing, .iam: []
        }
    }
}

extension HTTPAPIAuthorizer {
    /// The authorizer and, for a function of the service, the permission to call it.
    func lower(into stack: inout Stack) {
        stack.at(location) { stack in
            switch kind {
            case .existing, .iam: return
            case .jwt(let issuer, let audience, _):
                let audience = Value.array(audience.map { stack.resolve($0) })
                add(
                    "JWT", [.init("JwtConfiguration", ["Audience": audience, "Issuer": stack.resolve(issuer)])],
                    into: &stack)
            case .request(let function):
                lower(function, into: &stack)
            }
        }
    }

    private func lower(_ function: AuthorizerFunction, into stack: inout Stack) {
        if function.function != nil {
            stack.making(for: function.current(in: stack)) {
                $0.add(
                    "\(ServerlessNames.function(name))LambdaAuthorizerPermissionHttpApi", "AWS::Lambda::Permission",
                    [
                        .init("FunctionName", function.arn(in: $0)), .init("Action", "lambda:InvokeFunction"),
                        .init("Principal", "apigateway.amazonaws.com"),
                        .init("SourceArn", APIGatewayARN.requests(of: .ref("HttpApi"), "/*")),
                    ], dependsOn: function.dependencies(in: $0))
            }
        }
        add(
            "REQUEST",
            .init(present: [
                ("AuthorizerPayloadFormatVersion", "2.0"), ("AuthorizerResultTtlInSeconds", timeToLive),
                ("AuthorizerUri", function.uri(in: stack)), ("EnableSimpleResponses", .bool(answersSimply)),
            ]), dependsOn: function.dependencies(in: stack), into: &stack)
    }

    private var timeToLive: Value? { cacheTime.map { .int($0.seconds) } }

    /// What serverless.yml says of it beside the routes; nil where the routes say all.
    func providerWord(in stack: inout Stack) -> Value? {
        switch kind {
        case .existing, .iam: return nil
        case .jwt(let issuer, let audience, _):
            return [
                "type": "jwt", "identitySource": .string(identitySources.first ?? ""),
                "issuerUrl": stack.resolve(issuer), "audience": .array(audience.map { stack.resolve($0) }),
            ]
        case .request(let function):
            let isOwn = function.function != nil
            return .members([
                ("type", "request"), ("functionName", function.function.map { .string($0.declaredName) }),
                ("functionArn", isOwn ? nil : function.arn(in: stack)), ("managedExternally", isOwn ? nil : true),
                ("resultTtlInSeconds", timeToLive), ("enableSimpleResponses", .bool(answersSimply)),
                ("payloadVersion", "2.0"), ("identitySource", strings(identitySources)),
            ])
        }
    }

    private func add(
        _ type: String, _ properties: [Value.Member], dependsOn: [String] = [], into stack: inout Stack
    ) {
        let common: [Value.Member] = [
            .init("ApiId", .ref("HttpApi")), .init("Name", .string(name)), .init("AuthorizerType", .string(type)),
            .init("IdentitySource", strings(identitySources)),
        ]
        stack.add(id, "AWS::ApiGatewayV2::Authorizer", common + properties, dependsOn: dependsOn)
    }

    private func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }

    /// What a route says of it.
    func routeProperties(scopes: [String]) -> [Value.Member] {
        let type: Value
        var authorizer: Value? = .ref(id)
        switch kind {
        case .jwt: type = "JWT"
        case .request: type = "CUSTOM"
        case .existing(let given, let isJWT):
            type = isJWT ? "JWT" : "CUSTOM"
            authorizer = .string(given)
        case .iam:
            type = "AWS_IAM"
            authorizer = nil
        }
        return .init(present: [
            ("AuthorizationType", type), ("AuthorizerId", authorizer),
            ("AuthorizationScopes", scopes.isEmpty ? nil : strings(scopes)),
        ])
    }

    /// What Serverless' event says of it.
    func routeWord(scopes: [String]) -> Value {
        let scopes: Value? = scopes.isEmpty ? nil : strings(scopes)
        switch kind {
        case .jwt, .request: return .members([("name", .string(name)), ("scopes", scopes)])
        case .existing(let id, let isJWT):
            return .members([("id", .string(id)), ("type", isJWT ? "jwt" : "request"), ("scopes", scopes)])
        case .iam: return ["type": "aws_iam"]
        }
    }
}
