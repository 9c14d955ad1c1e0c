/// What a REST API answers by itself for a method: mock integrations, missing keys, requests that are not valid.
enum RESTMethod {
    /// The answer, or nil where the integration is asked.
    static func answer(_ method: Node, _ validation: RequestValidation?, _ request: IncomingRequest) -> Answer? {
        if method["ApiKeyRequired"]?.flag == true, request.values(of: "x-api-key").isEmpty {
            return .message(403, "Forbidden")
        }
        if method["AuthorizationType"]?.text == "AWS_IAM", request.values(of: "authorization").isEmpty {
            return .message(403, "Missing Authentication Token")
        }
        if let refusal = validation?.refusal(method, request) { return refusal }
        guard method["Integration"]?["Type"]?.text == "MOCK" else { return nil }
        return mock(method)
    }

    /// A mock integration gives its first response with the headers that the templates say, as CORS needs it.
    private static func mock(_ method: Node) -> Answer {
        guard let response = method["Integration"]?["IntegrationResponses"]?.elements.first else {
            return .message(500, "Internal server error")
        }
        var answer = Answer(response["StatusCode"]?.number ?? 200)
        answer.headers = headers(of: response)
        guard let template = response["ResponseTemplates"]?["application/json"]?.text, !template.isEmpty else {
            return answer
        }
        var rendering = MappingTemplate(input: .null, body: [])
        switch rendering.render(template) {
        case .success(let text):
            if !answer.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
                answer.headers.append(("Content-Type", "application/json"))
            }
            answer.body = Array(text.utf8)
            return answer
        case .failure(let problem): return .missing("the response's mapping template: \(problem.text)")
        }
    }

    /// The headers that a response says in quotes.
    static func headers(of response: Node?) -> [(name: String, value: String)] {
        (response?["ResponseParameters"]?.members ?? []).compactMap { parameter in
            let prefix = "method.response.header."
            guard parameter.key.hasPrefix(prefix), let value = parameter.value.text, value.hasPrefix("'"),
                value.hasSuffix("'"), value.count > 1
            else { return nil }
            return (String(parameter.key.dropFirst(prefix.count)), String(value.dropFirst().dropLast()))
        }
    }
}
