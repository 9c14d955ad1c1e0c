import Testing

@testable import LambdaRuntime

/// What is read and written in place, against the plain way of doing the same.
@Suite struct InPlaceTests {
    private func text(_ random: inout some RandomNumberGenerator, of alphabet: String, upTo length: Int) -> String {
        let (alphabet, length) = (Array(alphabet), Int.random(in: 0...length, using: &random))
        return String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
    }

    @Test func headersOfAnEventAreThoseOfItsFields() throws {
        let events = [
            #"{"headers":{"A":"1","b":2,"\u0061":"3","É":"4","é":"5","x":null}}"#,
            #"{"multiValueHeaders":{"A":["1","2",3],"b":"4","a":["5",["6"]],"c":[]},"headers":{"z":"9"}}"#,
            #"{"multiValueHeaders":null,"headers":{"z":"9"}}"#,
            #"{"headers":[1]}"#, #"{"headers":"a"}"#, "{}", "[]",
        ]
        for event in events {
            let headers = RequestParts.headers(try JSON(parsing: Array(event.utf8)))
            var plain = HTTPHeaders()
            for field in headers.fields { plain.add(field.name, field.value) }
            #expect(headers == plain)
            for name in ["A", "a", "B", "c", "É", "é", "x", "z", "none", ""] {
                #expect(headers[name] == plain[name], "\(name) of \(event)")
                #expect(headers.all(name) == plain.all(name), "\(name) of \(event)")
            }
            var changed = headers
            changed["A"] = "new"
            changed.add("z", "more")
            plain["a"] = "new"
            plain.add("z", "more")
            #expect(changed.all("a") == ["new"] && changed.all("z") == plain.all("z"))
        }
        let first = RequestParts.headers(try JSON(parsing: Array(events[0].utf8)))
        #expect(first.fields.map(\.name) == ["A", "a", "É", "é"] && first.all("A") == ["1", "3"])
        let lists = RequestParts.headers(try JSON(parsing: Array(events[1].utf8)))
        #expect(lists.fields.map(\.value) == ["1", "2", "5"] && lists["Z"] == nil)
    }

    @Test func theLastPartIsThatOfTheParts() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let line = text(&random, of: "ab, ,é", upTo: 9)
            let last = RequestParts.lastPart(line, separator: UInt8(ascii: ","))
            #expect(last == RequestParts.parts(line, separator: ",").last, "'\(line)'")
        }
    }

    @Test func wholeNumbers() {
        let texts = [
            "0", "7", "-7", "00", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "-9223372036854775809", "", "-", "--1", "1-", "1.0", "+1", " 1", "99999999999999999999999",
        ]
        for text in texts {
            let number = Array(text.utf8).withUnsafeBufferPointer(DecimalNumber.int)
            #expect(number == (text.hasPrefix("+") ? nil : Int(text)), "'\(text)'")
        }
        for number in [0, 9, 10, -1, .min, .max, 1_234_567_890] {
            DecimalNumber.withDigits(of: number) { #expect(String(decoding: $0, as: UTF8.self) == String(number)) }
        }
    }

    @Test func escapesAnywhereInAString() throws {
        var random = SystemRandomNumberGenerator()
        let long = "plain text of some length"
        let pieces = [#"\""#, #"\\"#, #"\n"#, #"\u0041"#, #"\ud83d\ude00"#, #"\ud83d"#, "a", long, "é"]
        let meanings = ["\"", "\\", "\n", "A", "😀", "\u{FFFD}", "a", long, "é"]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...6, using: &random)
            let chosen = (0..<count).map { _ in pieces.indices.randomElement(using: &random)! }
            // Half a pair before another escape could be a whole one.
            guard !zip(chosen, chosen.dropFirst()).contains(where: { $0 == 5 && $1 == 4 }) else { continue }
            let document = "[\"\(chosen.map { pieces[$0] }.joined())\",\"behind\\\\\"]"
            let values = try JSON(parsing: Array(document.utf8)).array
            #expect(values.map(\.string) == [chosen.map { meanings[$0] }.joined(), "behind\\"], "\(document)")
            #expect(values[0].utf8.map { String(decoding: $0, as: UTF8.self) } == values[0].string)
        }
    }

    /// A copy of a writer is a value of its own, and what is long grows.
    @Test func writersAreValues() throws {
        var one = JSONWriter()
        one.string("a")
        var other = one
        other.int(1)
        one.string(String(repeating: "\"é\u{1}", count: 5000))
        #expect(String(decoding: other.bytes, as: UTF8.self) == #""a",1"#)
        let parsed = try JSON(parsing: Array("[".utf8) + one.bytes + Array("]".utf8))
        #expect(parsed.array[1].string == String(repeating: "\"é\u{1}", count: 5000))
    }
}
