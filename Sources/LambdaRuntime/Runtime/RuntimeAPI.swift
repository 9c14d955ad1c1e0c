/// Lambda's side of the function: where work comes from and answers go.
///
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
final class RuntimeAPI {
    private static let root = "/2018-06-01/runtime"
    private static let invocations = "/2018-06-01/runtime/invocation/"
    let client: HTTPClient
    private let host: String
    /// The same for every invocation, so written once.
    private let nextRequest: [UInt8]

    init(_ endpoint: Endpoint) {
        client = HTTPClient(endpoint, timeout: nil)
        host = endpoint.description
        nextRequest = RequestWriter("GET", Self.invocations, "next", host: host).finished()
    }

    /// Waits for work. Until it comes Lambda may freeze the process for hours.
    func next() throws(RuntimeFault) -> Invocation {
        let reply = try exchange(nextRequest, "the next invocation")
        guard reply.status == 200 else {
            throw RuntimeFault("the next invocation: the Runtime API at \(host) answered \(reply.status)")
        }
        guard let requestID = reply.headers["Lambda-Runtime-Aws-Request-Id"], Self.isPathSegment(requestID) else {
            throw RuntimeFault("the next invocation: the Runtime API at \(host) named no request id")
        }
        let deadline = reply.headers.number("Lambda-Runtime-Deadline-Ms")
        return Invocation(
            requestID: requestID,
            payload: reply.body,
            deadline: deadline.map { Deadline(millisecondsSince1970: $0) } ?? .in(milliseconds: 3000),
            functionARN: reply.headers["Lambda-Runtime-Invoked-Function-Arn"] ?? "",
            traceID: reply.headers["Lambda-Runtime-Trace-Id"],
            clientContext: reply.headers["Lambda-Runtime-Client-Context"],
            cognitoIdentity: reply.headers["Lambda-Runtime-Cognito-Identity"])
    }

    /// Hands over what a handler answered.
    func respond(to requestID: String, _ body: [UInt8]) throws(RuntimeFault) -> Acceptance {
        let request = RequestWriter(
            "POST", Self.invocations, requestID, "/response", host: host, bodySize: body.count)
        return try acceptance(of: try exchange(request.finished(body: body), "the response"), "the response")
    }

    /// Reports that a handler failed.
    func report(_ error: ErrorReport, of requestID: String) throws(RuntimeFault) -> Acceptance {
        try report(error, at: Self.invocations + requestID + "/error")
    }

    /// Reports that the function cannot start.
    func reportInitialisation(_ error: ErrorReport) throws(RuntimeFault) -> Acceptance {
        try report(error, at: Self.root + "/init/error")
    }

    /// The request whose body a streamed response is.
    func streamRequest(_ requestID: String, contentType: String) -> [UInt8] {
        var request = RequestWriter("POST", Self.invocations, requestID, "/response", host: host)
        request.header("Content-Type", contentType)
        request.header("Lambda-Runtime-Function-Response-Mode", "streaming")
        request.header("Transfer-Encoding", "chunked")
        request.header("Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")
        return request.finished()
    }

    /// What the Runtime API's answer to a response or report means.
    func acceptance(of reply: HTTPReply, _ what: String) throws(RuntimeFault) -> Acceptance {
        switch reply.status {
        case 200..<300: return .accepted
        // Lambda's documentation calls this state non-recoverable: the process should end promptly.
        case 500...: throw RuntimeFault("\(what): the Runtime API at \(host) answered \(reply.status)")
        default: return .refused(status: reply.status, reason: String(decoding: reply.body, as: UTF8.self))
        }
    }

    private func report(_ error: ErrorReport, at path: String) throws(RuntimeFault) -> Acceptance {
        var request = RequestWriter("POST", path, host: host)
        request.header("Content-Type", "application/vnd.aws.lambda.error+json")
        request.header("Lambda-Runtime-Function-Error-Type", error.type)
        let reply = try exchange(request.finished(body: error.json), "the error report")
        return try acceptance(of: reply, "the error report")
    }

    private func exchange(_ request: [UInt8], _ what: String) throws(RuntimeFault) -> HTTPReply {
        do { return try client.exchange(request) } catch {
            throw RuntimeFault("\(what): the Runtime API at \(host) is lost: \(error)")
        }
    }

    /// A request id becomes part of a path; nothing in it may end that.
    private static func isPathSegment(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for byte in bytes where byte < 0x21 || byte >= 0x7F || byte == UInt8(ascii: "/") { return false }
            return !bytes.isEmpty
        }
    }
}

/// Whether Lambda took an answer.
enum Acceptance: Equatable {
    case accepted
    /// For instance 413 for more than Lambda passes on; the next invocation can still be served.
    case refused(status: Int, reason: String)
}

/// The Runtime API is lost or not to be understood: there is nothing left to do in this process.
struct RuntimeFault: Error, Equatable, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
