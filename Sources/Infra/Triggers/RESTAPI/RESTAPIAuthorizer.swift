/// Who decides whether a method of a REST API is answered.
///
///     .on(.restAPI(.get, "/orders").authorizer(.token(checker)))
///     .on(.restAPI(.get, "/orders").authorizer(.cognito(pool)))
///
/// Becomes `AWS::ApiGateway::Authorizer`, one for each name in the service, at most 10 for an API.
/// Source: Amazon API Gateway Developer Guide, "Control and manage access to REST APIs in API Gateway".
public struct RESTAPIAuthorizer: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case token(AuthorizerFunction)
        case request(AuthorizerFunction)
        case cognito(UserPool)
        case existing(id: String, isUserPool: Bool)
        case iam
    }

    let origin: Origin
    let name: String
    let kind: Kind
    var identitySources: [String] = []
    var tokenPattern: String?
    var cacheTime: TimeSpan?

    var location: SourceLocation { origin.location }

    /// A function of the same service, asked with the token in a header.
    /// - Parameters:
    ///   - header: where the token is. Default: `Authorization`.
    ///   - pattern: a regular expression that a token must match before the function is asked.
    ///   - cacheFor: how long an answer is remembered, 0 s to 3,600 s. Default: 300 s.
    public static func token(
        _ function: Function, header: String? = nil, pattern: String? = nil, cacheFor: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(
            origin: Origin(file, line, column), name: function.declaredName, kind: .token(AuthorizerFunction(function)),
            identitySources: header.map { ["method.request.header.\($0)"] } ?? [], tokenPattern: pattern,
            cacheTime: cacheFor)
    }

    /// A function that exists already, by its ARN; it must allow API Gateway to call it.
    public static func token(
        existing arn: String, name: String, header: String? = nil, cacheFor: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(
            origin: Origin(file, line, column), name: name, kind: .token(.existing(arn)),
            identitySources: header.map { ["method.request.header.\($0)"] } ?? [], cacheTime: cacheFor)
    }

    /// A function of the same service, asked with the whole request.
    /// - Parameters:
    ///   - identitySources: what must be in the request, and what answers are remembered by:
    ///     `method.request.header.Authorization`, `method.request.querystring.key`.
    ///   - cacheFor: how long an answer is remembered, 0 s to 3,600 s. Default: 300 s.
    public static func request(
        _ function: Function, identitySources: [String] = ["method.request.header.Authorization"],
        cacheFor: TimeSpan? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(
            origin: Origin(file, line, column), name: function.declaredName,
            kind: .request(AuthorizerFunction(function)),
            identitySources: identitySources, cacheTime: cacheFor)
    }

    /// Tokens of a Cognito user pool.
    /// - Parameter header: where the token is. Default: `Authorization`.
    /// Source: "Control access to REST APIs using Amazon Cognito user pools as an authorizer".
    public static func cognito(
        _ pool: UserPool, name: String? = nil, header: String? = nil, cacheFor: TimeSpan? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(
            origin: Origin(file, line, column), name: name ?? ServerlessNames.alphanumeric(pool.declaredName),
            kind: .cognito(pool),
            identitySources: header.map { ["method.request.header.\($0)"] } ?? [], cacheTime: cacheFor)
    }

    /// An authorizer of an API that exists already, for methods on that API.
    /// - Parameters:
    ///   - id: such as `a1b2c3`.
    ///   - isUserPool: whether it checks tokens of a Cognito user pool; otherwise it asks a function.
    public static func existing(
        _ id: String, isUserPool: Bool, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(
            origin: Origin(file, line, column), name: id, kind: .existing(id: id, isUserPool: isUserPool))
    }

    /// Requests signed by IAM credentials that may `execute-api:Invoke`.
    public static func iam(
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPIAuthorizer {
        RESTAPIAuthorizer(origin: Origin(file, line, column), name: "iam", kind: .iam)
    }

    var function: AuthorizerFunction? {
        switch kind {
        case .token(let function), .request(let function): function
        case .cognito, .existing, .iam: nil
        }
    }

    var dependencies: [Dependency] {
        if case .cognito(let pool) = kind { return [Dependency(pool, at: location)] }
        return function?.dependencies(at: location) ?? []
    }

    /// Its logical id; IAM, and one that exists, need no resource.
    var resourceID: String? {
        switch kind {
        case .iam, .existing: nil
        case .token, .request, .cognito: "\(ServerlessNames.function(name))ApiGatewayAuthorizer"
        }
    }
}

extension RESTAPIAuthorizer {
    /// Where nothing is set Serverless takes the function's name alone, and leaves the time to API Gateway.
    private var isPlain: Bool {
        guard case .token(.own) = kind else { return false }
        return identitySources.isEmpty && tokenPattern == nil && cacheTime == nil
    }

    private var identitySource: String? {
        if case .request = kind, identitySources.isEmpty { return nil }
        return identitySources.isEmpty ? "method.request.header.Authorization" : identitySources.joined(separator: ", ")
    }

    /// The authorizer and, for a function of the service, the permission to call it.
    func lower(into stack: inout Stack) {
        guard let id = resourceID, stack.template[id] == nil else { return }
        stack.at(location) { stack in
            var properties: [Value.Member] = .init(present: [
                ("RestApiId", RESTAPI.id(in: &stack)), ("Name", .string(name)),
                ("IdentitySource", identitySource.map { .string($0) }),
                ("IdentityValidationExpression", tokenPattern.map { .string($0) }),
                ("AuthorizerResultTtlInSeconds", isPlain ? nil : .int(cacheTime?.seconds ?? 300)),
            ])
            switch kind {
            case .iam, .existing: return
            case .cognito(let pool):
                properties += [
                    .init("Type", "COGNITO_USER_POOLS"), .init("ProviderARNs", [stack.value(of: pool, "Arn")]),
                ]
            case .token(let function), .request(let function):
                properties += [
                    .init("Type", .string(typeName)), .init("AuthorizerUri", function.uri(in: stack)),
                ]
            }
            stack.add(
                id, "AWS::ApiGateway::Authorizer", properties, dependsOn: function?.dependencies(in: stack) ?? [])
            guard let function, let own = function.current(in: stack) else { return }
            let permissionID = "\(own.idPrefix)LambdaPermissionApiGateway"
            guard stack.template[permissionID] == nil else { return }
            stack.making(for: own) {
                $0.add(
                    permissionID, "AWS::Lambda::Permission",
                    [
                        .init("FunctionName", function.permissionTarget(in: $0)),
                        .init("Action", "lambda:InvokeFunction"),
                        .init("Principal", "apigateway.amazonaws.com"),
                        .init("SourceArn", APIGatewayARN.requests(of: RESTAPI.id(in: &$0), "/*/*")),
                    ])
            }
        }
    }

    private var typeName: String {
        if case .request = kind { return "REQUEST" }
        return "TOKEN"
    }

    /// What a method says of it.
    func methodProperties(scopes: [String]) -> [Value.Member] {
        var type: Value = "CUSTOM"
        var scopeValue: Value?
        var id = resourceID.map { Value.ref($0) }
        switch kind {
        case .iam: type = "AWS_IAM"
        case .cognito, .existing(_, isUserPool: true):
            type = "COGNITO_USER_POOLS"
            scopeValue = scopes.isEmpty ? nil : .array(scopes.map { .string($0) })
        case .token, .request, .existing(_, isUserPool: false): break
        }
        if case .existing(let given, _) = kind { id = .string(given) }
        return .init(present: [("AuthorizationType", type), ("AuthorizationScopes", scopeValue), ("AuthorizerId", id)])
    }

    /// What Serverless' event says of it.
    func word(scopes: [String], in stack: inout Stack) -> Value {
        if isPlain { return .string(name) }
        var members: [Value.Member] = [.init("name", .string(name))]
        switch kind {
        case .iam: return ["type": "AWS_IAM"]
        case .existing(let id, let isUserPool):
            return .members([
                ("type", isUserPool ? "COGNITO_USER_POOLS" : "CUSTOM"), ("authorizerId", .string(id)),
                ("scopes", isUserPool && !scopes.isEmpty ? .array(scopes.map { .string($0) }) : nil),
            ])
        case .cognito(let pool):
            members += [.init("type", "COGNITO_USER_POOLS"), .init("arn", stack.value(of: pool, "Arn"))]
        case .token(let function), .request(let function):
            members.append(.init("type", .string(typeName)))
            if function.function == nil {
                members += [.init("arn", function.arn(in: stack)), .init("managedExternally", true)]
            }
        }
        members += .init(present: [
            ("identitySource", identitySource.map { .string($0) }),
            ("identityValidationExpression", tokenPattern.map { .string($0) }),
            ("resultTtlInSeconds", .int(cacheTime?.seconds ?? 300)),
            ("scopes", scopes.isEmpty ? nil : .array(scopes.map { .string($0) })),
        ])
        return .object(members)
    }
}
