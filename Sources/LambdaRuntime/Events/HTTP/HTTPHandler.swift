/// A handler that answers HTTP requests, written once for all entrances.
///
/// ```swift
/// Lambda.run(HTTPHandler { request, invocation in .text("Hello from \(request.path)") })
/// ```
///
/// An error that `answer` throws is reported to Lambda, where it counts as a failed invocation; the client
/// sees the entrance's own 502 or 500.
public struct HTTPHandler: Handler {
    private let answer: (HTTPRequest, Invocation) throws -> HTTPResponse

    /// A handler that calls `answer`.
    public init(_ answer: @escaping (HTTPRequest, Invocation) throws -> HTTPResponse) { self.answer = answer }

    public func handle(_ invocation: Invocation) throws -> [UInt8] {
        let request = try HTTPRequest(event: invocation.event())
        return try answer(request, invocation).payload(for: request.entrance)
    }
}
