import Foundation
import Testing

@testable import LambdaRuntime

/// The loop against a scripted Runtime API. One after another, since the trace is a variable of the process.
@Suite(.serialized) struct RuntimeLoopTests {
    private struct Broken: Error { let why = "because" }
    private struct Worded: ReportedError {
        let errorType = "Own.Type\r\nX: y"
        let errorMessage = "own words \"é\""
    }

    /// Serves until the script ends, which is a lost Runtime API; gives the requests and the loop's last words.
    private func serve(
        _ steps: [String?], _ make: (RuntimeAPI) -> RuntimeLoop
    ) throws -> (requests: [String], end: String) {
        let server = try ScriptedServer(steps)
        let loop = make(RuntimeAPI(server.endpoint))
        let fault = #expect(throws: RuntimeFault.self) { try loop.run() }
        return (server.requests, fault?.description ?? "")
    }

    private func firstLine(_ request: String) -> String { String(request.prefix { $0 != "\r\n" }) }

    @Test func answers() throws {
        let (requests, end) = try serve([
            ScriptedServer.work(
                "id-1", "[1]", "Lambda-Runtime-Deadline-Ms: 4102444800000", "Lambda-Runtime-Trace-Id: Root=1-2",
                "Lambda-Runtime-Invoked-Function-Arn: arn:x", "Lambda-Runtime-Client-Context: {}",
                "Lambda-Runtime-Cognito-Identity: {\"a\":1}"),
            ScriptedServer.reply(202), ScriptedServer.work("id-2", "[2]"), ScriptedServer.reply(202),
        ]) { api in
            RuntimeLoop(
                api,
                RawHandler { invocation in
                    if invocation.requestID == "id-1" {
                        #expect(invocation.deadline.remaining > .seconds(1000))
                        #expect(invocation.functionARN == "arn:x" && invocation.clientContext == "{}")
                        #expect(invocation.cognitoIdentity == "{\"a\":1}")
                    }
                    #expect(ProcessInfo.processInfo.environment["_X_AMZN_TRACE_ID"] == invocation.traceID)
                    return invocation.payload + [0x21]
                })
        }
        #expect(
            requests.map(firstLine) == [
                "GET /2018-06-01/runtime/invocation/next HTTP/1.1",
                "POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1",
                "GET /2018-06-01/runtime/invocation/next HTTP/1.1",
                "POST /2018-06-01/runtime/invocation/id-2/response HTTP/1.1",
                "GET /2018-06-01/runtime/invocation/next HTTP/1.1",
            ])
        #expect(requests[1].hasSuffix("\r\n\r\n[1]!"))
        #expect(end.contains("lost"))
    }

    @Test func errorsAreReportedAndTheLoopGoesOn() throws {
        var errors: [any Error] = [Broken(), Worded()]
        let (requests, _) = try serve([
            ScriptedServer.work("1"), ScriptedServer.reply(202), ScriptedServer.work("2"), ScriptedServer.reply(202),
            ScriptedServer.work("3"), ScriptedServer.reply(202),
        ]) { api in
            RuntimeLoop(
                api,
                RawHandler { _ in
                    if !errors.isEmpty { throw errors.removeFirst() }
                    return []
                })
        }
        #expect(firstLine(requests[1]) == "POST /2018-06-01/runtime/invocation/1/error HTTP/1.1")
        #expect(requests[1].contains("Broken") && requests[1].contains("because"))
        #expect(requests[3].contains("\r\nLambda-Runtime-Function-Error-Type: Own.TypeX: y\r\n"))
        #expect(
            requests[3].hasSuffix(
                #"{"errorMessage":"own words \"é\"","errorType":"Own.Type\nX: y","stackTrace":[]}"#
                    .replacingOccurrences(of: "\\n", with: "\\u000D\\n")))
        #expect(firstLine(requests[5]).hasSuffix("3/response HTTP/1.1"))
    }

    @Test func refusedAnswersAreReported() throws {
        let (requests, _) = try serve([
            ScriptedServer.work("1"), ScriptedServer.reply(413, "too large"), ScriptedServer.reply(202),
            ScriptedServer.work("2"), ScriptedServer.reply(400), ScriptedServer.reply(400),
            ScriptedServer.work("3"), ScriptedServer.reply(202),
        ]) { RuntimeLoop($0, RawHandler { $0.payload }) }
        #expect(requests[2].contains("/1/error") && requests[2].contains("413: too large"))
        #expect(firstLine(requests[7]).contains("/3/response"))
    }

    @Test(
        arguments: [
            [ScriptedServer.reply(500)], [ScriptedServer.reply(403)], [ScriptedServer.reply(200, "{}")],
            ["HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a/b\r\nContent-Length: 0\r\n\r\n"], ["hello\r\n\r\n"],
            [nil, nil],
            [ScriptedServer.work("1"), ScriptedServer.reply(500)],
        ] as [[String?]])
    func brokenRuntimeAPIEndsTheLoop(steps: [String?]) throws {
        let (_, end) = try serve(steps) { RuntimeLoop($0, RawHandler { $0.payload }) }
        #expect(end.contains("Runtime API at 127.0.0.1"))
    }

    @Test func keptConnectionThatWasClosedIsOpenedAgain() throws {
        let (requests, _) = try serve([
            ScriptedServer.work("1"), ScriptedServer.reply(202, "", "Connection: close"), ScriptedServer.work("2"),
            nil, ScriptedServer.reply(202),
        ]) { RuntimeLoop($0, RawHandler { $0.payload }) }
        #expect(requests.dropFirst(3).prefix(2).allSatisfy { firstLine($0).contains("/2/response") })
    }

    @Test func initialisationErrors() throws {
        let server = try ScriptedServer([ScriptedServer.reply(202)])
        #expect(try RuntimeAPI(server.endpoint).reportInitialisation(ErrorReport(Worded())) == .accepted)
        #expect(firstLine(server.requests[0]) == "POST /2018-06-01/runtime/init/error HTTP/1.1")
    }
}
