import LambdaRuntime

/// What an HTTP API takes of a request: `$request.body.id`, `$request.header.name`, `$context.requestId`.
///
/// Source: Amazon API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs in API Gateway",
/// "Create AWS service integrations for HTTP APIs in API Gateway".
struct ParameterMapping: Sendable {
    let request: IncomingRequest
    let route: APIRoute
    let requestID: String

    /// The value of a parameter, which may be text with `${…}` in it.
    func value(_ text: String) -> Result<String, Unsupported> {
        guard text.hasPrefix("$"), !text.hasPrefix("${") else { return filled(text) }
        return expression(String(text.dropFirst()))
    }

    private func filled(_ text: String) -> Result<String, Unsupported> {
        var result = ""
        var rest = Substring(text)
        while let start = String(rest).range(of: "${") {
            let inner = String(rest)
            result += inner[..<start.lowerBound]
            let after = inner[start.upperBound...]
            guard let end = after.firstIndex(of: "}") else { break }
            switch expression(String(after[..<end])) {
            case .success(let value): result += value
            case .failure(let problem): return .failure(problem)
            }
            rest = Substring(String(after[after.index(after: end)...]))
        }
        return .success(result + rest)
    }

    private func expression(_ text: String) -> Result<String, Unsupported> {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let name = parts.dropFirst(2).joined(separator: ".")
        switch (parts.first ?? "", parts.dropFirst().first ?? "") {
        case ("request", "body"):
            let body = String(decoding: request.body, as: UTF8.self)
            return .success(
                name.isEmpty ? body : (try? JSON(parsing: request.body)).map { Node($0) }?.text(at: name) ?? "")
        case ("request", "header"): return .success(request.values(of: name).joined(separator: ","))
        case ("request", "querystring"):
            return .success(
                request.decodedQueryPairs.filter { $0.name == name }.map(\.value).joined(separator: ","))
        case ("request", "path"):
            return .success(name.isEmpty ? route.path : route.pathParameters.first { $0.name == name }?.value ?? "")
        case ("stageVariables", let name): return .success(route.stageVariables.first { $0.name == name }?.value ?? "")
        case ("context", "requestId"): return .success(requestID)
        case ("context", "stage"): return .success(route.stage)
        case ("context", "routeKey"): return .success(route.key)
        case ("context", "identity") where name == "sourceIp": return .success(request.sourceIP)
        default: return .failure(Unsupported(text: "$\(text)"))
        }
    }
}

extension Node {
    /// The text at a path such as `customer.id` or `items[0].id`; what is no text is given as JSON. Nil where nothing
    /// is.
    func text(at path: String) -> String? { find(path).map { $0.text ?? $0.compactJSON } }

    /// What is at a path such as `customer.id` or `items[0].id`.
    func find(_ path: String) -> Node? {
        var node = self
        for part in path.split(whereSeparator: { ".[".contains($0) }) {
            let name = part.hasSuffix("]") ? part.dropLast() : part
            if part.hasSuffix("]"), let index = Int(name) {
                guard case .array(let elements) = node, elements.indices.contains(index) else { return nil }
                node = elements[index]
            } else {
                guard let next = node[String(name)] else { return nil }
                node = next
            }
        }
        if case .null = node { return nil }
        return node
    }

    /// It as JSON.
    var compactJSON: String {
        var writer = JSONWriter()
        writer.node(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
