import Foundation
import Testing

@testable import Infra

struct JSONReaderTests {
    static func read(_ text: String) -> JSON? {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = bytes.initialize(from: text.utf8)
        return JSONReader.read(UnsafeBufferPointer(bytes))
    }

    @Test(
        arguments: [
            ("null", .null), (" true ", true), ("-12", -12), ("1.5e2", 150.0), ("\"a\"", "a"), ("[]", []), ("{}", [:]),
            ("[1, [2], {\"a\": false}]", [1, [2], ["a": false]]),
            (#""q\"b\\s\/n\nt\tu\u00e9p\ud83d\ude00""#, "q\"b\\s/n\nt\tu\u{e9}p\u{1F600}"),
            (#""\ud800x""#, "\u{FFFD}x"),
        ] as [(String, Value)])
    func values(text: String, value: Value) { #expect(Self.read(text).map(Value.init) == value) }

    @Test(arguments: [
        "", " ", "{", "}", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"a", "\"a\\", "nul", "1 2", "--1", "+",
        "1.2.3",
        String(repeating: "[", count: 100_000), "\u{0}",
    ])
    func malformed(text: String) { #expect(Self.read(text) == nil) }

    /// A real line cut short anywhere is refused; with any byte changed it is read or refused, but never a crash.
    @Test func damagedLines() throws {
        let line = try #require(ResourceSchemas.embedded.body(of: "AWS::Logs::LogGroup"))
        let text = Array(String(describing: line).utf8)
        #expect(text.count > 500)
        for length in stride(from: 0, to: text.count, by: 17) {
            #expect(Self.read(String(decoding: text[..<length], as: UTF8.self)) == nil)
        }
        var seed: UInt64 = 1
        var read = 0
        for _ in 0..<500 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var damaged = text
            damaged[Int(seed >> 33) % text.count] = UInt8(truncatingIfNeeded: seed >> 20) & 0x7F
            if Self.read(String(decoding: damaged, as: UTF8.self)) != nil { read += 1 }
        }
        #expect(read > 0 && read < 500)
    }

    /// The examples of RFC 7396, appendix A.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#), (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#), (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#), (#"{"e":null}"#, #"{"a":1}"#, #"{"a":1,"e":null}"#),
        (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func mergePatch(before: String, patch: String, after: String) throws {
        let result = try #require(Self.read(before)).patched(by: try #require(Self.read(patch)))
        #expect(Value(result) == Self.read(after).map(Value.init))
    }
}
