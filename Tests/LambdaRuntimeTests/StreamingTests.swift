import Testing

@testable import LambdaRuntime

@Suite struct StreamingTests {
    private struct Broken: Error {}
    private struct Stream: StreamingHandler {
        let work: (ResponseStream) throws -> Void
        func handle(_ invocation: Invocation, to response: ResponseStream) throws { try work(response) }
    }

    private func request(_ work: @escaping (ResponseStream) throws -> Void) throws -> String {
        let server = try ScriptedServer([ScriptedServer.work("1"), ScriptedServer.reply(202)])
        try RuntimeLoop(RuntimeAPI(server.endpoint), streaming: Stream(work: work)).serveOne()
        return server.requests[1]
    }

    @Test func chunks() throws {
        let request = try request {
            $0.contentType = "text/plain"
            try $0.write("hello ")
            try $0.write("")
            try $0.write([UInt8](repeating: 0x78, count: 17))
        }
        #expect(request.hasPrefix("POST /2018-06-01/runtime/invocation/1/response HTTP/1.1\r\n"))
        #expect(request.contains("\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n"))
        #expect(
            request.contains("\r\nTrailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n"))
        #expect(request.contains("\r\nContent-Type: text/plain\r\n"))
        #expect(request.hasSuffix("\r\n\r\n6\r\nhello \r\n11\r\nxxxxxxxxxxxxxxxxx\r\n0\r\n\r\n"))
    }

    @Test func emptyResponse() throws {
        #expect(try request { _ in }.hasSuffix("\r\n\r\n0\r\n\r\n"))
    }

    @Test func errorBeforeTheFirstByteIsReported() throws {
        #expect(try request { _ in throw Broken() }.hasPrefix("POST /2018-06-01/runtime/invocation/1/error "))
    }

    @Test func errorAfterTheFirstByteIsInTheTrailers() throws {
        let request = try request {
            try $0.write("x")
            throw Broken()
        }
        let body = Base64.encode(ErrorReport(Broken()).json)
        #expect(
            request.hasSuffix(
                "1\r\nx\r\n0\r\nLambda-Runtime-Function-Error-Type: \(ErrorReport(Broken()).type)\r\n"
                    + "Lambda-Runtime-Function-Error-Body: \(String(decoding: body, as: UTF8.self))\r\n\r\n"))
    }

    @Test func httpPrelude() throws {
        let request = try request {
            try $0.begin(status: 201, headers: ["Content-Type": "text/html", "Set-Cookie": "a=1"])
            try $0.write("<p>")
        }
        let prelude = #"{"statusCode":201,"headers":{"Content-Type":"text/html"},"cookies":["a=1"]}"#
        #expect(request.contains("\r\nContent-Type: application/vnd.awslambda.http-integration-response\r\n"))
        #expect(request.hasSuffix(prelude + String(repeating: "\0", count: 8) + "\r\n3\r\n<p>\r\n0\r\n\r\n"))
    }
}
