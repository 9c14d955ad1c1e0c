import Packaging
import Testing

@testable import LambdaRuntime
@testable import LocalRun
@testable import Routing

/// Handlers of the Swift runtime that stream, at the Runtime API of local runs.
@Suite struct StreamedResponseTests {
    struct Failure: Error {}

    /// Writes three parts, and fails behind so many.
    struct Handler: StreamingHandler {
        let failsBehind: Int?

        func handle(_ invocation: Invocation, to response: any ResponseStream) throws {
            for part in 0..<3 {
                if failsBehind == part { throw Failure() }
                if part == 0 { try response.begin(status: 201, headers: ["X-A": "1", "Set-Cookie": "a=1"]) }
                try response.write("part \(part)\n")
            }
        }
    }

    @Test(arguments: [nil, 0, 2])
    func partsAndErrorsArrive(failsBehind: Int?) throws {
        let api = try #require(RuntimeAPIServer())
        defer { api.stop() }
        let begun = Monitor<(type: String, body: StreamedBody)?>(nil)
        api.give(
            .init(
                requestID: "r", event: Array("{}".utf8), deadline: Time.now() + 5_000, traceID: "Root=1", arn: "arn",
                taker: StreamTaker { type, body in begun.change { $0 = (type, body) } }))
        let endpoint = try #require(Endpoint(api.address))
        let thread = try #require(
            SystemThread {
                try? RuntimeLoop(RuntimeAPI(endpoint), streaming: Handler(failsBehind: failsBehind)).serveOne()
            })
        defer { thread.join() }
        let report = try #require(api.report(milliseconds: 5_000))
        guard failsBehind != 0 else {
            guard case .error(_, let type) = report else {
                Issue.record("it did not fail")
                return
            }
            #expect(type.hasSuffix("Failure") && begun.change { $0 == nil })
            return
        }
        let (type, body) = try #require(begun.change { $0 })
        let answer = StreamedAnswer.make(
            type, body, .httpAPI(.init(apiID: "", domain: "", stage: "", key: "", path: "", timeout: 0), payload: "2.0")
        )
        let (whole, isWhole) = try #require(answer).collected()
        #expect(whole.status == 201)
        #expect(whole.headers.contains { $0.name == "X-A" && $0.value == "1" })
        #expect(whole.headers.contains { $0.name == "Set-Cookie" && $0.value == "a=1" })
        let parts = (0..<(failsBehind ?? 3)).map { "part \($0)\n" }.joined()
        #expect(whole.body == Array(parts.utf8) && isWhole == (failsBehind == nil))
        if case .error(_, let type) = report { #expect(type.hasSuffix("Failure")) }
    }
}
