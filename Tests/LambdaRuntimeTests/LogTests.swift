import Foundation
import Testing

@testable import LambdaRuntime

@Suite struct LogTests {
    private final class Lines: @unchecked Sendable { var all: [[UInt8]] = [] }

    @Test func oneLineOfJSONForEachRecord() throws {
        let lines = Lines()
        let log = Log(requestID: "r-1", to: LogSink { lines.all.append($0) }, lowest: .info)
        log.debug("not written")
        log.info("two\nlines \"quoted\"", ["id": 7, "name": "x", "ok": true])
        log.error("bad", ["id": .int(lines.all.count)])
        #expect(lines.all.count == 2)
        let text = String(decoding: lines.all[0], as: UTF8.self)
        #expect(text.filter { $0 == "\n" }.count == 1 && text.hasSuffix("\n"))
        let record = try JSON(parsing: lines.all[0])
        #expect(record["level"]?.string == "INFO" && record["requestId"]?.string == "r-1")
        #expect(record["message"]?.string == "two\nlines \"quoted\"")
        #expect(record["id"]?.int == 7 && record["name"]?.string == "x" && record["ok"]?.bool == true)
        #expect(record["timestamp"]?.string?.utf8.count == 24)
    }

    @Test func levels() {
        #expect(Log.Level("warn") == .warn && Log.Level("FATAL") == .fatal && Log.Level("loud") == nil)
        #expect(Log.Level.trace < .debug)
    }
}
