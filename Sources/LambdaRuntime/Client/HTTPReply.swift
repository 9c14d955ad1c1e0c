/// What a server answered.
struct HTTPReply: Equatable {
    var status: Int
    var headers: ReplyHeaders
    var body: [UInt8]
    /// Whether the server will read another request from the same connection.
    var keepsConnection: Bool
}

/// Why the bytes of a server are not an HTTP reply.
struct HTTPFault: Error, Equatable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
