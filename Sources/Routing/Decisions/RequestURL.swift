/// A URL as a client asks it.
public struct RequestURL: Sendable {
    /// `https` or `http`.
    public let scheme: String
    /// The host's name.
    public let host: String
    /// The port; 443 or 80 unless the URL has one.
    public let port: Int
    /// Path and query.
    public let target: String

    /// Nil for what is not a URL of HTTP.
    public init?(_ text: String) {
        // A WebSocket begins as a request.
        let schemes = [("https://", true), ("wss://", true), ("http://", false), ("ws://", false)]
        guard let (prefix, isSecure) = schemes.first(where: { text.hasPrefix($0.0) }) else { return nil }
        let rest = text.dropFirst(prefix.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let parts = authority.split(separator: ":", maxSplits: 1).map(String.init)
        guard let host = parts.first, let port = parts.count > 1 ? Int(parts[1]) : isSecure ? 443 : 80 else {
            return nil
        }
        let path = String(rest.dropFirst(authority.count))
        scheme = isSecure ? "https" : "http"
        self.host = host
        self.port = port
        target = path.hasPrefix("/") ? path : "/\(path)"
    }

    /// Whether a client that asks for it reaches the entrance.
    public func reaches(_ entrance: Entrance) -> Bool {
        guard entrance.scheme == scheme, entrance.port == port else { return false }
        // A load balancer takes every host; what its rules make of it is the question.
        if case .listener = entrance.kind { return !entrance.isBehindAnAPIHost(host) }
        return entrance.hosts.contains { $0.lowercased() == host.lowercased() }
    }
}

extension Entrance {
    /// Whether the host is one that AWS gives to APIs and function URLs, which no load balancer has.
    fileprivate func isBehindAnAPIHost(_ host: String) -> Bool {
        host.hasSuffix(".amazonaws.com") && host.contains(".execute-api.") || host.hasSuffix(".on.aws")
    }
}
