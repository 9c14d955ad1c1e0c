/// An HTTP endpoint that EventBridge calls, with the credentials that it needs. Becomes `AWS::Events::ApiDestination`
/// and `AWS::Events::Connection`.
///
///     APIDestination(
///         "crm", "https://api.example.com/orders",
///         authorization: .apiKey(header: "x-api-key", .secretsManager("crm-key")))
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

    /// - Parameters:
    ///   - url: begins with https://; `*` stands for what a target's parameters give.
    ///   - rate: how many calls a second at most. Default: 300.
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
        origin = Origin(file, line, column, named: name)
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
}
