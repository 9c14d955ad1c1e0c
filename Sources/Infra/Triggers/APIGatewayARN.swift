/// ARNs of API Gateway.
enum APIGatewayARN {
    /// What an integration or authorizer calls.
    /// - Parameter function: an ARN, as it stands inside `Fn::Sub`.
    /// - Parameter isStreamed: whether the answer comes while the function writes it.
    static func invocation(of function: String, isStreamed: Bool = false) -> Value {
        let path = isStreamed ? "2021-11-15/functions" : "2015-03-31/functions"
        let ending = isStreamed ? "response-streaming-invocations" : "invocations"
        return .sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/\(path)/\(function)/\(ending)")
    }

    /// Requests of an API: `arn:…:execute-api:…:id/*`.
    static func requests(of api: Value, _ rest: String) -> Value {
        let prefix = "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:"
        if case .string(let id) = api { return .sub(prefix + id + rest) }
        if case .string(let id)? = api["Ref"] { return .sub(prefix + "${\(id)}" + rest) }
        return .join("", [.sub(prefix), api, .string(rest)])
    }
}
