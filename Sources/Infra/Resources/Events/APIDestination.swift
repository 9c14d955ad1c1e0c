/// An HTTP endpoint that EventBridge calls, with the credentials that it needs. Becomes `AWS::Events::ApiDestination`
/// and `AWS::Events::Connection`.
///
///     APIDestination("crm", "https://api.example.com/orders", authorization: .apiKey(header: "x-api-key", .secretsManager("crm-key")))
///
/// The credentials are in Secrets Manager: the template has their name alone. Source: Amazon EventBridge User Guide,
/// "API destinations as targets in Amazon EventBridge".
public struct APIDestination: NamedDeclaration {
    public static var kind: String { "API destination" }

    public let declaredName: String
    public var origin: Origin
    let url: String
    let method: HTTPMethod
    let authorization: Authorization
    let rate: Int?

    /// What EventBridge shows the endpoint.
    public struct Authorization: Sendable, Equatable {
        let type: String
        let parameters: Value
        let secrets: [Secret]

        /// A header with a key.
        /// - Parameter key: `.secretsManager("name", field: "key")`.
        public static func apiKey(header: String, _ key: Secret) -> Authorization {
            Authorization(
                type: "API_KEY",
                parameters: [
                    "ApiKeyAuthParameters": [
                        "ApiKeyName": .string(header), "ApiKeyValue": .string(key.dynamicReference),
                    ]
                ],
                secrets: [key])
        }

        /// A user's name and password.
        public static func basic(user: String, password: Secret) -> Authorization {
            Authorization(
                type: "BASIC",
                parameters: [
                    "BasicAuthParameters": ["Username": .string(user), "Password": .string(password.dynamicReference)]
                ],
                secrets: [password])
        }
    }

    /// - Parameters:
    ///   - url: begins with https://; `*` stands for what a target's parameters give.
    ///   - rate: how many calls a second at most; 300 without it.
    public init(
        _ name: String, _ url: String, method: HTTPMethod = .post, authorization: Authorization,
        callsPerSecond rate: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.url = url
        self.method = method
        self.authorization = authorization
        self.rate = rate
        origin = Origin(file, line, column)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Destination") }
    var connectionID: String { LogicalID.words(deployedName) + "Connection" }

    public func lower(into stack: inout Stack) {
        let name = stack.scope.physicalName(deployedName)
        stack.add(
            connectionID, "AWS::Events::Connection",
            [
                .init("Name", .string(name)), .init("AuthorizationType", .string(authorization.type)),
                .init("AuthParameters", authorization.parameters),
            ])
        stack.add(
            logicalID, "AWS::Events::ApiDestination",
            .init(present: [
                ("Name", .string(name)), ("ConnectionArn", .getAtt(connectionID, "Arn")),
                ("InvocationEndpoint", .string(url)),
                ("HttpMethod", .string(method.name)), ("InvocationRateLimitPerSecond", rate.map { .int($0) }),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        let name = scope.physicalName(deployedName)
        EventText.checkName(Placed(name, location), "API destination", &report)
        if !url.hasPrefix("https://") || url.utf8.count < 12 || url.utf8.contains(UInt8(ascii: " ")) {
            report(
                .invalidEventRule, at: location,
                "EventBridge calls only https endpoints, and \"\(url)\" is not one; write https://….")
        }
        if let rate, rate < 1 {
            report(.settingOutOfRange, at: location, "The rate is \(rate) calls a second; write 1 or more.")
        }
        if method == .any {
            report(
                .invalidEventRule, at: location,
                """
                EventBridge calls an endpoint with one method; name it, such as .post.
                """)
        }
        for secret in authorization.secrets {
            guard case .parameterStore = secret.store else { continue }
            report(
                .invalidEventRule, at: secret.location,
                """
                CloudFormation puts a secret of Secrets Manager into a connection, and "\(secret.name)" is a \
                parameter; write Secret.secretsManager("…").
                """)
        }
    }
}

extension Secret {
    /// By which CloudFormation puts the value where it is needed, and nowhere else.
    var dynamicReference: String {
        var field: String?
        if case .secretsManager(let key) = store { field = key }
        return "{{resolve:secretsmanager:\(name):SecretString\(field.map { ":\($0)" } ?? "")}}"
    }
}
