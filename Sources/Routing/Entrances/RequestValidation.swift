import LambdaRuntime

/// What a REST API checks of a request before it asks the integration.
/// Source: API Gateway Developer Guide, "Request validation for REST APIs in API Gateway".
struct RequestValidation: Sendable {
    private let checksParameters: Bool
    /// Schemas by media types; none where bodies are not checked.
    private let models: [(type: String, schema: JSONSchema)]

    /// Nil where nothing is checked.
    init?(_ method: Node, in system: System) {
        guard let name = method["RequestValidatorId"]?.text else { return nil }
        let validator =
            system.resource(name)?.properties
            ?? system.resources("AWS::ApiGateway::RequestValidator")
            .first { $0.ref == name }?.properties
        checksParameters = validator.map { $0["ValidateRequestParameters"]?.flag == true } ?? true
        let checksBody = validator?["ValidateRequestBody"]?.flag == true
        models = (checksBody ? method["RequestModels"]?.members ?? [] : []).compactMap { member in
            let model = system.resources("AWS::ApiGateway::Model").first {
                $0.ref == member.value.text || $0.properties["Name"]?.text == member.value.text
            }
            guard var schema = model?.properties["Schema"] else { return nil }
            if case .string(let text) = schema {
                guard let json = try? JSON(parsing: Array(text.utf8)) else { return nil }
                schema = Node(json)
            }
            return (member.key, JSONSchema(schema))
        }
    }

    /// The answer where a request is not what it has to be.
    func refusal(_ method: Node, _ request: IncomingRequest) -> Answer? {
        if checksParameters, let missing = Self.missingParameters(method, request) {
            return .message(400, "Missing required request parameters: [\(missing)]")
        }
        let type = (request.values(of: "content-type").first ?? "application/json").prefix { $0 != ";" }
        // A body of a type without a model is not looked at.
        guard let model = models.first(where: { $0.type.equalsIgnoringCase(type) || $0.type == "$default" }) else {
            return nil
        }
        guard let json = try? JSON(parsing: request.body), model.schema.accepts(Node(json)) else {
            return .message(400, "Invalid request body")
        }
        return nil
    }

    private static func missingParameters(_ method: Node, _ request: IncomingRequest) -> String? {
        let missing = (method["RequestParameters"]?.members ?? []).compactMap { member -> String? in
            guard member.value.flag == true else { return nil }
            let name = String(member.key.split(separator: ".").last ?? "")
            if member.key.hasPrefix("method.request.querystring.") {
                return request.decodedQueryPairs.contains { $0.name == name } ? nil : name
            }
            if member.key.hasPrefix("method.request.header.") { return request.values(of: name).isEmpty ? name : nil }
            return nil
        }
        return missing.isEmpty ? nil : missing.joined(separator: ", ")
    }
}
