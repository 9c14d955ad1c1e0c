/// The work of a function that is declared to stream its response: its caller reads the first bytes while the
/// last ones are not yet made.
public protocol StreamingHandler {
    /// Answers one invocation by writing to `response`.
    ///
    /// An error thrown before the first byte is reported like any other; after it, it ends the stream with the
    /// error in the trailers, for what is written cannot be taken back.
    func handle(_ invocation: Invocation, to response: ResponseStream) throws
}

/// Where a streaming handler writes.
public protocol ResponseStream: AnyObject {
    /// Sends bytes on to the caller.
    func write(_ bytes: [UInt8]) throws

    /// The media type of what follows; only before the first byte.
    var contentType: String { get set }
}

extension ResponseStream {
    /// Sends text on to the caller.
    public func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Begins an answer to an HTTP request (a function URL with invoke mode `RESPONSE_STREAM`): status and
    /// headers now, the body by what is written after.
    public func begin(status: Int = 200, headers: HTTPHeaders = [:]) throws {
        contentType = "application/vnd.awslambda.http-integration-response"
        let prelude = JSONWriter.object { json in
            json.member("statusCode", status)
            json.member(
                "headers",
                object: { json in
                    for group in headers.grouped() where !group.name.equalsIgnoringCase("Set-Cookie") {
                        json.member(group.name, group.joined)
                    }
                })
            json.member("cookies", array: { json in headers.all("Set-Cookie").forEach { json.string($0) } })
        }
        // Eight zero bytes part the prelude from the body.
        try write(prelude + [UInt8](repeating: 0, count: 8))
    }
}
