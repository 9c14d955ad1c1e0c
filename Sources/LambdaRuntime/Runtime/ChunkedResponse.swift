/// A streamed response on its way to the Runtime API.
///
/// The request to the Runtime API begins with the first byte, so that a failure before it can still be
/// reported as one.
final class ChunkedResponse: ResponseStream {
    var contentType = "application/octet-stream"
    private(set) var hasBegun = false
    private let api: RuntimeAPI
    private let requestID: String
    /// Kept because a handler could swallow the error that ``write(_:)`` throws.
    private var lost: RuntimeFault?

    init(_ api: RuntimeAPI, requestID: String) {
        self.api = api
        self.requestID = requestID
    }

    func write(_ bytes: [UInt8]) throws {
        // A chunk without bytes would end the body.
        if !bytes.isEmpty { try send(bytes) }
    }

    /// Ends the response, with an error in the trailers where there was one.
    func finish(_ error: ErrorReport? = nil) throws(RuntimeFault) -> Acceptance {
        if let lost { throw lost }
        if !hasBegun { try begin() }
        var end = Array("0\r\n".utf8)
        if let error {
            end += Array("Lambda-Runtime-Function-Error-Type: \(Self.line(error.type))\r\n".utf8)
            end += Array("Lambda-Runtime-Function-Error-Body: ".utf8) + Base64.encode(error.json) + [0x0D, 0x0A]
        }
        try deliver(end + [0x0D, 0x0A])
        let reply: HTTPReply
        do { reply = try api.client.reply() } catch {
            throw RuntimeFault("the streamed response: the Runtime API is lost: \(error)")
        }
        return try api.acceptance(of: reply, "the streamed response")
    }

    private func begin() throws(RuntimeFault) {
        hasBegun = true
        try deliver(api.streamRequest(requestID, contentType: contentType))
    }

    private func send(_ bytes: [UInt8]) throws(RuntimeFault) {
        if let lost { throw lost }
        if !hasBegun { try begin() }
        try deliver(Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [0x0D, 0x0A])
    }

    private func deliver(_ bytes: [UInt8]) throws(RuntimeFault) {
        do { try api.client.send(bytes) } catch {
            let fault = RuntimeFault("the streamed response: the Runtime API is lost: \(error)")
            lost = fault
            throw fault
        }
    }

    private static func line(_ text: String) -> String {
        String(decoding: text.utf8.filter { 0x20..<0x7F ~= $0 }, as: UTF8.self)
    }
}
