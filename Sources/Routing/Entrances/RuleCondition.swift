/// A condition of a listener rule. One of its values has to match.
struct RuleCondition: Sendable {
    enum Kind: Sendable {
        case host([String])
        case path([String])
        case method([String])
        case header(String, [String])
        case query([(key: String?, value: String)])
        case sourceIP([String])
        case pattern(RulePatterns)
        case other(String)
    }

    let kind: Kind

    init(_ node: Node) {
        func values(_ config: String) -> [String] { node[config]?["Values"]?.texts ?? node["Values"]?.texts ?? [] }
        if let patterns = RulePatterns(node) {
            kind = .pattern(patterns)
            return
        }
        switch node["Field"]?.text {
        case "host-header": kind = .host(values("HostHeaderConfig"))
        case "path-pattern": kind = .path(values("PathPatternConfig"))
        case "http-request-method": kind = .method(values("HttpRequestMethodConfig"))
        case "http-header":
            kind = .header(node["HttpHeaderConfig"]?["HttpHeaderName"]?.text ?? "", values("HttpHeaderConfig"))
        case "query-string":
            let pairs = node["QueryStringConfig"]?["Values"]?.elements ?? []
            kind = .query(pairs.map { ($0["Key"]?.text, $0["Value"]?.text ?? "") })
        case "source-ip": kind = .sourceIP(values("SourceIpConfig"))
        case let field: kind = .other(field ?? "")
        }
    }

    var hosts: [String] {
        if case .host(let values) = kind { return values }
        return []
    }

    func matches(_ request: IncomingRequest) -> Bool {
        switch kind {
        case .host(let patterns): patterns.contains { Wildcard.matches($0, request.host, ignoringCase: true) }
        case .path(let patterns): patterns.contains { Wildcard.matches($0, request.path, ignoringCase: false) }
        case .method(let methods): methods.contains(request.method)
        case .header(let name, let patterns):
            request.values(of: name).contains { value in
                patterns.contains { Wildcard.matches($0, value, ignoringCase: true) }
            }
        case .query(let wanted):
            wanted.contains { pattern in
                request.queryPairs.contains { pair in
                    (pattern.key.map { Wildcard.matches($0, pair.name, ignoringCase: true) } ?? true)
                        && Wildcard.matches(pattern.value, pair.value, ignoringCase: true)
                }
            }
        case .sourceIP(let blocks): blocks.contains { AddressBlock($0)?.contains(request.sourceIP) == true }
        case .pattern(let patterns): patterns.match(request)
        case .other: false
        }
    }

    /// `path /lambda/mytgbot`
    var text: String {
        switch kind {
        case .host(let values): "host \(values.joined(separator: " or "))"
        case .path(let values): "path \(values.joined(separator: " or "))"
        case .method(let values): "method \(values.joined(separator: " or "))"
        case .header(let name, let values): "header \(name) \(values.joined(separator: " or "))"
        case .query(let pairs):
            "query \(pairs.map { ($0.key.map { "\($0)=" } ?? "") + $0.value }.joined(separator: " or "))"
        case .sourceIP(let blocks): "source \(blocks.joined(separator: " or "))"
        case .pattern(let patterns): patterns.text
        case .other(let field): "\(field.isEmpty ? "a condition" : field) that local runs do not evaluate"
        }
    }

    /// Why the request does not have it.
    func mismatch(_ request: IncomingRequest) -> String {
        switch kind {
        case .host: "wants \(text); the host is \(request.host.isEmpty ? "missing" : request.host)"
        case .path: "wants \(text); the path is \(request.path)"
        case .method: "wants \(text); the method is \(request.method)"
        case .sourceIP: "wants \(text); the request comes from \(request.sourceIP)"
        case .header(let name, _):
            request.values(of: name).isEmpty
                ? "wants \(text); the request has no such header"
                : "wants \(text); the header is \(request.values(of: name).joined(separator: ", "))"
        case .query: "wants \(text); the query is \(request.query ?? "missing")"
        case .pattern(let patterns): patterns.mismatch(request)
        case .other: "has \(text)"
        }
    }
}
