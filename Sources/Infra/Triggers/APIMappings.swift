/// What API Gateway asks of the APIs that share a domain.
///
/// Source: Amazon API Gateway Developer Guide, "Use API mappings to connect API stages to a custom domain name for REST
/// APIs" (restrictions on API mappings), "Custom domain names for WebSocket APIs in API Gateway".
enum APIMappings {
    private struct Mapping {
        let api: any Declaration
        let domain: APIDomain
        let stack: StackModel

        var isWebSocket: Bool { api is WebSocketAPI }
    }

    /// Where a mapping is unique.
    private struct Key: Hashable {
        let domain: DomainName
        let region: String
        let account: String?
    }

    static func check(_ model: Model, _ report: inout Report) {
        var mappings: [Key: [Mapping]] = [:]
        for stack in model.stacks {
            for mapping in all(in: stack) {
                let key = Key(
                    domain: DomainName(mapping.domain.name), region: stack.region.id, account: stack.account?.value)
                report.about(stack) { report in
                    checkPath(mapping, &report)
                    for other in mappings[key, default: []] { compare(mapping, with: other, &report) }
                }
                mappings[key, default: []].append(mapping)
            }
        }
    }

    private static func all(in stack: StackModel) -> [Mapping] {
        let http = stack.all(HTTPAPI.self).filter(\.isOwned).map { ($0 as any Declaration, $0.customDomain) }
        let rest = stack.all(RESTAPI.self).map { ($0 as any Declaration, $0.customDomain) }
        let socket = stack.all(WebSocketAPI.self).map { ($0 as any Declaration, $0.customDomain) }
        return (http + rest + socket).compactMap { api, domain in
            domain.map { Mapping(api: api, domain: $0, stack: stack) }
        }
    }

    private static func checkPath(_ mapping: Mapping, _ report: inout Report) {
        guard let path = mapping.domain.path else { return }
        let extra = "$-_.+!*'()/".utf8
        let hasGoodCharacters = path.utf8.allSatisfy { isLetter($0) || isDigit($0) || extra.contains($0) }
        if !hasGoodCharacters || !(1...300).contains(path.utf8.count) || path.hasPrefix("/") || path.hasSuffix("/")
            || path.contains("//")
        {
            report(
                .invalidBasePath, at: mapping.domain.location,
                """
                "\(path)" cannot be a base path, which has 1 to 300 letters, digits and $-_.+!*'() in parts between \
                slashes, without a slash at its ends; write one such as orders or orders/v2.
                """)
        } else if let api = mapping.api as? RESTAPI, !api.isRegional, path.contains("/") {
            report(
                .invalidBasePath, at: mapping.domain.location,
                """
                The base path "\(path)" has several parts, which API Gateway maps to regional APIs only, but this one \
                is edge-optimized; add .regional(), or shorten the path.
                """)
        }
    }

    private static func compare(_ mapping: Mapping, with other: Mapping, _ report: inout Report) {
        // Two domains of one name are told by their names.
        guard mapping.domain.shared != nil, other.domain.shared != nil else { return }
        let note = Diagnostic.Note(other.domain.location, "the other API")
        if mapping.isWebSocket != other.isWebSocket {
            report(
                .mappingTaken, at: mapping.domain.location,
                """
                The domain "\(mapping.domain.name)" is mapped to a WebSocket API and to a \
                \(mapping.isWebSocket ? type(of: other.api).kind : type(of: mapping.api).kind); API Gateway keeps \
                WebSocket APIs on domains of their own; give one of them another domain.
                """,
                notes: [note])
        } else if mapping.domain.path == other.domain.path {
            let path = mapping.domain.path.map { "the base path \"\($0)\"" } ?? "no base path"
            report(
                .mappingTaken, at: mapping.domain.location,
                """
                The \(type(of: mapping.api).kind) of \(mapping.stack.title) and the \(type(of: other.api).kind) of \
                \(other.stack.title) share the domain "\(mapping.domain.name)" with \(path), which one API can have; \
                give each a path of its own: .domain(…, path: "orders").
                """,
                notes: [note])
        }
    }
}
