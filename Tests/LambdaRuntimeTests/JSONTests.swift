import Testing

@testable import LambdaRuntime

@Suite struct JSONTests {
    private func parse(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test func members() throws {
        let json = try parse(
            #" {"a": [1, -2.5e1, "x\u00e9\n"], "b": {"c": null, "d": true}, "a\u0062": false, "a": 2} "#)
        #expect(json["a"]?.int == 2, "of two members with one name the last")
        #expect(json["ab"]?.bool == false, "escaped names are found")
        #expect(json["b"]?["c"]?.isNull == true)
        #expect(json["b"]?["d"]?.bool == true)
        #expect(json["nothing"] == nil && json["b"]?["x"]?["y"] == nil)
        #expect(json.members.map(\.name) == ["a", "b", "ab", "a"])
        #expect(json.members[0].value.array.map(\.double) == [1, -25, nil])
        #expect(json.members[0].value.array[2].string == "xé\n")
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", nil), ("1e3", nil), ("\"1\"", nil),
        ("123456789012345678901234567890", nil),
    ])
    func wholeNumbers(text: String, value: Int?) throws {
        #expect(try parse(text).int == value)
    }

    @Test func bigNumbers() throws {
        #expect(try parse("1e400").double == .infinity)
        #expect(try parse("123456789012345678901234567890").double == 1.2345678901234568e29)
    }

    /// Eight bytes are looked at together: whatever needs a look is found wherever among them it stands.
    @Test(arguments: 0..<20) func textThatNeedsALook(length: Int) throws {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<max(1, length) {
                var text = (0..<length).map { UInt8(ascii: " ") + UInt8($0) + ($0 >= 2 ? 1 : 0) }
                if !text.isEmpty { text[place] = byte }
                let needsLook = { (byte: UInt8) in byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C }
                #expect(
                    text.withUnsafeBufferPointer { PlainText.end(in: ByteView($0), from: 0) } == text.firstIndex(
                        where: needsLook) ?? length)
            }
        }
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{1:2}", "[1 2]", "01", "-", "1.", ".5", "1e", "+1",
        "tru",
        "nul", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\u{1}\"", "1 2", "NaN", "'a'", "{\"a\":1}}", "\u{FEFF}1",
    ])
    func notJSON(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80],
            [0xE2, 0x82],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSON(parsing: [0x22] + bytes + [0x22]) }
    }

    @Test(arguments: [
        (#""\ud83d\ude42""#, "🙂"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude42\ud83d""#, "\u{FFFD}\u{FFFD}"),
        (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"),
        (#""\/\b\f\t\r\"\\\u0000""#, "/\u{8}\u{C}\t\r\"\\\0"),
    ])
    func escapes(text: String, value: String) throws {
        #expect(try parse(text).string == value)
        #expect(try parse(text).utf8 == Array(value.utf8))
    }

    @Test func depthIsLimited() throws {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        _ = try parse(nested(128))
        let error = #expect(throws: JSONError.self) { try parse(nested(129)) }
        #expect(error == JSONError(problem: "nested too deeply", offset: 128))
        #expect(throws: JSONError.self) { try parse(String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test func whatIsWrittenIsRead() throws {
        let texts = ["", "a\"b\\c", "\n\r\t\u{1}\u{1F}", "é🙂\u{2028}", "</script>"]
        let bytes = JSONWriter.object { json in
            json.member("texts", array: { json in texts.forEach { json.string($0) } })
            json.member("int", Int.min)
            json.name("doubles")
            json.array { json in [0.1, 1e300, -0.0, .infinity].forEach { json.double($0) } }
            json.member("empty", object: { _ in })
            json.name("nothing")
            json.null()
        }
        let json = try JSON(parsing: bytes)
        #expect(json["texts"]?.array.map(\.string) == texts)
        #expect(json["int"]?.int == Int.min)
        #expect(json["doubles"]?.array.map(\.double) == [0.1, 1e300, 0, nil])
        #expect(json["nothing"]?.isNull == true)
        var copy = JSONWriter()
        copy.value(json)
        #expect(copy.bytes == bytes)
    }

    @Test func invalidUTF8IsWrittenAsReplacement() throws {
        var writer = JSONWriter()
        writer.string(utf8: [0x61, 0xFF, 0x62])
        #expect(try JSON(parsing: writer.bytes).string == "a\u{FFFD}b")
    }
}
