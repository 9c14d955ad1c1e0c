/// The regular expressions of a condition. One of them has to match somewhere in what it is about.
/// Source: Elastic Load Balancing API Reference, "HostHeaderConditionConfig", "PathPatternConditionConfig",
/// "HttpHeaderConditionConfig".
struct RulePatterns: Sendable {
    enum Subject: Sendable {
        /// The header as it was sent, with the port where there is one.
        case host
        case path
        case header(String)
    }

    let subject: Subject
    let patterns: [Result<RegularExpression, RegularExpression.Problem>]
    private let texts: [String]

    init?(_ node: Node) {
        let config: String
        switch node["Field"]?.text {
        case "host-header": (subject, config) = (.host, "HostHeaderConfig")
        case "path-pattern": (subject, config) = (.path, "PathPatternConfig")
        case "http-header":
            config = "HttpHeaderConfig"
            subject = .header(node[config]?["HttpHeaderName"]?.text ?? "")
        default: return nil
        }
        guard let values = node[config]?["RegexValues"] else { return nil }
        texts = values.texts
        patterns = texts.map { text in
            Result { () throws(RegularExpression.Problem) in try RegularExpression(text) }
        }
    }

    private func values(_ request: IncomingRequest) -> [String] {
        switch subject {
        case .host: request.values(of: "host")
        case .path: [request.path]
        case .header(let name): request.values(of: name)
        }
    }

    func match(_ request: IncomingRequest) -> Bool {
        let values = values(request)
        return patterns.contains { pattern in
            guard case .success(let expression) = pattern else { return false }
            return values.contains(where: expression.matches)
        }
    }

    private var name: String {
        switch subject {
        case .host: "host"
        case .path: "path"
        case .header(let name): "header \(name)"
        }
    }

    /// `path matching ^/v[0-9]+$`
    var text: String { "\(name) matching \(texts.joined(separator: " or "))" }

    func mismatch(_ request: IncomingRequest) -> String {
        for (text, pattern) in zip(texts, patterns) {
            if case .failure(let problem) = pattern {
                return "wants \(self.text); local runs cannot read \(text): \(problem.message)"
            }
        }
        let values = values(request)
        return "wants \(text); "
            + (values.isEmpty ? "the request has no such header" : "the \(name) is \(values.joined(separator: ", "))")
    }

    /// Something that the first expression matches.
    var example: String? {
        guard case .success(let expression)? = patterns.first else { return nil }
        return expression.example
    }
}
