/// What API Gateway checks of a request before it calls the function.
struct RESTAPIRequest: Sendable, Hashable {
    let query: [String]
    let headers: [String]
    let body: Value?
    static let contentType = "application/json"

    /// `method.request.querystring.page` → true, for a method.
    var parameters: [Value.Member] {
        query.map { .init("method.request.querystring.\($0)", true) }
            + headers.map { .init("method.request.header.\($0)", true) }
    }

    var word: Value {
        func required(_ names: [String]) -> Value? { names.isEmpty ? nil : .object(names.map { .init($0, true) }) }
        return .members([
            (
                "parameters",
                query.isEmpty && headers.isEmpty
                    ? nil : .members([("querystrings", required(query)), ("headers", required(headers))])
            ), ("schemas", body.map { .object([.init(Self.contentType, $0)]) }),
        ])
    }
}

extension RESTAPIMethod {
    /// Answers with 400 what lacks a parameter or does not fit a schema, without calling the function.
    /// - Parameters:
    ///   - query: query parameters that must be there.
    ///   - headers: headers that must be there.
    ///   - body: a JSON schema, draft 4, of a body of the type `application/json`.
    /// Source: Amazon API Gateway Developer Guide, "Request validation for REST APIs in API Gateway".
    public func validating(
        query: [String] = [], headers: [String] = [], body: Value? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.request = Placed(
                RESTAPIRequest(query: query, headers: headers, body: body), SourceLocation(file, line, column))
        }
    }

    /// The validator, one for the service, and the method's model; gives what the method says of them.
    func lowerRequest(_ function: Function?, into stack: inout Stack) -> [Value.Member] {
        guard let request else { return [] }
        return stack.at(request.location) { stack in
            let model = stack.scope.stack
            let validatorID = "ApiGateway\(ServerlessNames.alphanumeric(model.serviceName))RequestValidator"
            if stack.template[validatorID] == nil {
                stack.add(
                    validatorID, "AWS::ApiGateway::RequestValidator",
                    [
                        .init("RestApiId", RESTAPI.id(in: &stack)),
                        .init("Name", .string("\(model.prefix) | Validate request body and querystring parameters")),
                        .init("ValidateRequestBody", true), .init("ValidateRequestParameters", true),
                    ])
            }
            var properties: [Value.Member] = [.init("RequestValidatorId", .ref(validatorID))]
            if let body = request.value.body {
                let modelID = "\(methodID)ApplicationJsonModel"
                stack.making(for: function) {
                    $0.add(
                        modelID, "AWS::ApiGateway::Model",
                        [
                            .init("RestApiId", RESTAPI.id(in: &$0)),
                            .init("ContentType", .string(RESTAPIRequest.contentType)), .init("Schema", body),
                        ])
                }
                properties.append(.init("RequestModels", .object([.init(RESTAPIRequest.contentType, .ref(modelID))])))
            }
            return properties
        }
    }
}
