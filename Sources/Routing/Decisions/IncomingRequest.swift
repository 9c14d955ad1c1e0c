import LambdaRuntime

/// An HTTP request as it arrives at an entrance.
public struct IncomingRequest: Sendable {
    /// The method, such as `POST`.
    public var method: String
    /// The path as it was sent, still percent-encoded.
    public var path: String
    /// What follows the question mark as it was sent; nil without one.
    public var query: String?
    /// Names and values in the order in which they arrived.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// `https` or `http`, as the client would use it with AWS.
    public var scheme: String
    /// The port of the entrance with AWS, such as 443.
    public var port: Int
    /// The client's address.
    public var sourceIP: String

    /// A request; `target` is a path with or without a query.
    public init(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        scheme: String = "https", port: Int = 443, sourceIP: String = "127.0.0.1"
    ) {
        self.method = method
        if let mark = target.firstIndex(of: "?") {
            path = String(target[..<mark])
            query = String(target[target.index(after: mark)...])
        } else {
            path = target
        }
        self.headers = headers
        self.body = body
        self.scheme = scheme
        self.port = port
        self.sourceIP = sourceIP
    }

    /// The values of a header, whatever the case of its name.
    public func values(of name: String) -> [String] {
        headers.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
    }

    /// The host without a port, in lower case.
    public var host: String {
        let value = values(of: "host").first ?? ""
        if value.hasPrefix("["), let close = value.firstIndex(of: "]") { return String(value[...close]).lowercased() }
        return String(value.prefix { $0 != ":" }).lowercased()
    }

    /// The pairs of the query as they were sent, still encoded.
    public var queryPairs: [(name: String, value: String)] {
        (query ?? "").split(separator: "&").map { pair in
            guard let equals = pair.firstIndex(of: "=") else { return (String(pair), "") }
            return (String(pair[..<equals]), String(pair[pair.index(after: equals)...]))
        }
    }

    /// The path, decoded.
    public var decodedPath: String {
        path.split(separator: "+", omittingEmptySubsequences: false).map { PercentEncoding.decodeQuery($0) }
            .joined(separator: "+")
    }

    /// The pairs of the query, decoded.
    public var decodedQueryPairs: [(name: String, value: String)] {
        queryPairs.map { (PercentEncoding.decodeQuery($0.name), PercentEncoding.decodeQuery($0.value)) }
    }
}

extension StringProtocol {
    /// Whether both are the same ASCII text, in any case of its letters.
    func equalsIgnoringCase(_ other: some StringProtocol) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { self >= 65 && self <= 90 ? self + 32 : self }
}
