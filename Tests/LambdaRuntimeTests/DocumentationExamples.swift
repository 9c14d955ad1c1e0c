import Foundation
import Testing

// Not @testable: what the documentation shows has to be public.
import LambdaRuntime

/// The pieces of Swift in docs/runtime.md, as they stand there; a test below compares them.
@Suite struct DocumentationExamples {
    let site = HTTPHandler { request, invocation in
        guard request.method == "GET" else { return .status(405) }
        invocation.log.info("asked", ["path": .string(request.path)])
        return .text("Hello, \(request.queryValue("name") ?? "stranger")")
    }

    struct OutOfStock: ReportedError {
        let article: String
        var errorType: String { "Shop.OutOfStock" }
        var errorMessage: String { "\(article) is out of stock" }
    }

    struct Countdown: StreamingHandler {
        func handle(_ invocation: Invocation, to response: ResponseStream) throws {
            try response.begin(headers: ["Content-Type": "text/plain"])
            for number in (1...3).reversed() { try response.write("\(number)\n") }
        }
    }

    @Test func cookies() {
        var response = HTTPResponse.json(JSONWriter.object { $0.member("ok", true) })
        response.headers.add("Set-Cookie", "a=1; Secure")
        response.headers.add("Set-Cookie", "b=2; Secure")
        #expect(response.headers.all("set-cookie").count == 2)
    }

    @Test func events() throws {
        let orders = QueueHandler { message, invocation in
            let order = try JSON(parsing: Array(message.body.utf8))
            invocation.log.info("order", ["number": .int(order["number"]?.int ?? 0)])
        }
        let nightly = ScheduleHandler { event, invocation in
            invocation.log.info("due", ["at": .string(event.time ?? "now")])
        }

        let stopped = BusHandler { event, invocation in
            guard event.detail?["state"]?.string == "stopped" else { return }
            invocation.log.warn("an instance has stopped", ["id": .string(event.detail?["instance-id"]?.string ?? "?")])
        }
        let raw = RawHandler { invocation in
            let event = try invocation.event()
            return JSONWriter.object { $0.member("seconds", event["minutes"]?.int.map { $0 * 60 } ?? 0) }
        }
        let failed = String(decoding: try orders.handle(RecordedEvents.invocation("queue")), as: UTF8.self)
        #expect(failed.contains("059f36b4"), "\"Test message.\" is not JSON")
        #expect(try nightly.handle(RecordedEvents.invocation("schedule")) == Array("null".utf8))
        #expect(try stopped.handle(RecordedEvents.invocation("bus")) == Array("null".utf8))
        let answer = try raw.handle(Invocation(payload: Array(#"{"minutes":2}"#.utf8)))
        #expect(String(decoding: answer, as: UTF8.self) == #"{"seconds":120}"#)
    }

    @Test func guardedByASecret() throws {
        let secrets = Secrets()
        let guarded = HTTPHandler { request, _ in
            let key = try secrets["API_KEY"]
            return .status(request.headers["X-Api-Key"] == key ? 204 : 401)
        }
        #expect(throws: SecretError.self) { try guarded.handle(RecordedEvents.invocation("http-api")) }
    }

    @Test func testing() throws {
        let event =
            #"{"version":"2.0","rawPath":"/","rawQueryString":"name=Ada","requestContext":{"http":{"method":"GET"}}}"#
        let answer = try site.handle(Invocation(payload: Array(event.utf8)))
        let body = try JSON(parsing: answer)["body"]?.string
        #expect(body == "Hello, Ada")
        #expect(OutOfStock(article: "Tea").errorMessage == "Tea is out of stock")
    }

    @Test func everyPieceOfThePageIsHere() throws {
        func lines(_ text: some StringProtocol) -> [String] {
            text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/runtime.md"), encoding: .utf8)
        let here = lines(try String(contentsOfFile: #filePath, encoding: .utf8)).joined(separator: "\n")
        let pieces = page.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(pieces.count == 9)
        for piece in pieces { #expect(here.contains(lines(piece).joined(separator: "\n")), "\(piece)") }
    }
}
