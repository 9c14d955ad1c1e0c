/// Who decides whether a WebSocket connection is let in.
///
/// Becomes `AWS::ApiGatewayV2::Authorizer`.
/// Source: Amazon API Gateway Developer Guide, "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers".
public struct WebSocketAuthorizer: Sendable, Equatable {
    let origin: Origin
    let name: String
    let function: AuthorizerFunction
    let identitySources: [String]

    var location: SourceLocation { origin.location }
    var id: String { "\(ServerlessNames.function(name))WebsocketsAuthorizer" }
    /// As it is written: Serverless takes the authorizer's name from it.
    var existingARN: String? {
        if case .existing(let arn) = function { return arn }
        return nil
    }

    /// A function of the same service.
    /// - Parameter identitySources: what must be in the request: `route.request.header.Auth`.
    public static func request(
        _ function: Function, identitySources: [String] = ["route.request.header.Auth"],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAuthorizer {
        WebSocketAuthorizer(
            origin: Origin(file, line, column), name: function.declaredName, function: AuthorizerFunction(function),
            identitySources: identitySources)
    }

    /// A function that exists already, by its ARN: `arn:…:function:checker`. The API is given a permission to call it,
    /// so it is of the same account.
    public static func request(
        existing arn: String, identitySources: [String] = ["route.request.header.Auth"],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAuthorizer {
        let function = AuthorizerFunction.existing(arn)
        return WebSocketAuthorizer(
            origin: Origin(file, line, column), name: function.defaultName, function: function,
            identitySources: identitySources)
    }
}
