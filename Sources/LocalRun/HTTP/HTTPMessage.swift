/// A request as it came over the wire.
struct HTTPMessage: Sendable {
    var method: String
    /// Path and query.
    var target: String
    var headers: [(name: String, value: String)]
    var body: [UInt8] = []
    /// What follows a chunked body.
    var trailers: [(name: String, value: String)] = []
    var isHTTP10 = false

    func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// The tokens of a header that holds a list, in lower case.
    func tokens(of name: String) -> [String] {
        values(of: name).flatMap { $0.split(separator: ",") }.map { token in
            String(token.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
                .lowercased()
        }
    }

    var keepsAlive: Bool {
        let tokens = tokens(of: "connection")
        return isHTTP10 ? tokens.contains("keep-alive") : !tokens.contains("close")
    }
}

/// Why a request is refused.
struct HTTPRefusal: Error {
    let status: Int
    init(_ status: Int) { self.status = status }
}

/// What a server takes.
struct HTTPLimits: Sendable {
    /// Bytes of request line and headers together.
    var head = 64 << 10
    /// Bytes of the body.
    var body = 10 << 20
    /// Milliseconds that a connection may be idle, or a part of a request take.
    var idle = 60_000
    /// Milliseconds that a whole request may take to arrive.
    var request = 120_000
}
