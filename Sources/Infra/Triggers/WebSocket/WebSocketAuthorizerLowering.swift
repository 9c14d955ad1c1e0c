extension WebSocketAuthorizer {
    func lower(into stack: inout Stack) {
        guard stack.template[id] == nil else { return }
        stack.at(location) { stack in
            stack.making(for: function.current(in: stack)) {
                WebSocketRoute.addPermission(
                    ServerlessNames.function(name), existingARN.map { .string($0) } ?? function.arn(in: $0),
                    dependsOn: function.dependencies(in: $0), into: &$0)
            }
            stack.add(
                id, "AWS::ApiGatewayV2::Authorizer",
                [
                    .init("ApiId", .ref("WebsocketsApi")), .init("Name", .string(name)),
                    .init("AuthorizerType", "REQUEST"),
                    .init("AuthorizerUri", function.uri(in: stack)),
                    .init("IdentitySource", .array(identitySources.map { .string($0) })),
                ], dependsOn: function.dependencies(in: stack))
        }
    }
}
