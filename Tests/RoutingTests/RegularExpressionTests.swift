import Testing

@testable import Routing

@Suite struct RegularExpressionTests {
    @Test(arguments: [
        (#"^/v[0-9]+/orders(/.*)?$"#, "/v1/orders", "0-10 -"), (#"a|ab"#, "xab", "1-2"),
        (#"(a|ab)(c|bcd)?"#, "abcd", "0-4 0-1 1-4"),
        (#"a*?b"#, "aab", "0-3"), (#"a{2,3}"#, "caaaa", "1-4"), (#"a{2,3}?"#, "aaaa", "0-2"),
        (#"(a+)+$"#, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", nil),
        (#"(?i)BOT\b"#, "a bot.", "2-5"), (#"(?i:b)B"#, "bB", "0-2"), (#"(?i:b)B"#, "bb", nil),
        (#"\d\D\w\W\s\S"#, "1ab- x", "0-6"),
        (#"[^/]+"#, "/ab/", "1-3"), (#"[]a]+"#, "x]a", "1-3"), (#"[a\-z]+"#, "b-z", "1-3"),
        (#"[[:alpha:]_]+"#, "1aB_2", "1-4"), (#"\x41\x{42}"#, "AB", "0-2"),
        (#"x{,2}"#, "x{,2}", "0-5"), (#"(?<id>[a-z]+)-(?P<n>\d+)"#, "ab-12", "0-5 0-2 3-5"), (#"(?:)*a"#, "a", "0-1"),
        (#"(a*)*"#, "b", "0-0 -"), (#"\Aa\z"#, "a", "0-1"),
        (#"(?m)^b$"#, "a\nb", "2-3"), (#"a.c"#, "a\nc", nil), (#"(?s)a.c"#, "a\nc", "0-3"), (#""#, "a", "0-0"),
        (#"\/\."#, "/.", "0-2"),
    ])
    func matchesAsBacktrackingWould(pattern: String, text: String, expected: String?) throws {
        let found = try RegularExpression(pattern).firstMatch(in: Array(text.utf8))
        #expect(found?.map { $0.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-" }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("(a", "not closed"), ("a)", "not open"), ("[a", "not closed"), ("*a", "follows nothing"),
        ("a++", "possessive"), ("a**", "possessive"),
        ("(?=a)", "(?= is not supported"), ("(?<!a)", "(?< is not supported"), ("(?>a)", "(?> is not supported"),
        (#"(a)\1"#, "backreferences"),
        (#"\p{L}"#, "Unicode"), ("a\\", "backslash"), ("[z-a]", "lower"), ("a{3,2}", "smaller"),
        ("((a{1000}){1000}){1000}", "too large"),
        ("(?:(?:(?:(?:){1000}){1000}){1000}){1000}", "too large"), (String(repeating: "(", count: 100), "deep"),
        ("[[:x:]]", "no class"), (#"\q"#, "not supported"),
    ])
    func whatListenerRulesDoNotTakeIsNamed(pattern: String, expected: String) {
        do {
            _ = try RegularExpression(pattern)
            Issue.record("\(pattern) is taken")
        } catch { #expect(error.message.contains(expected), "\(error.message)") }
    }

    @Test(arguments: [
        // Source: "Transforms for listener rules", its example.
        (
            "^mywebsite-(.+).com$", "mywebsite-example.com", "internal.dev.$1.myweb.com",
            "internal.dev.example.myweb.com"
        ),
        ("^/api/(.*)$", "/api/a/b?c=d", "/$1", "/a/b?c=d"), ("/a", "/a/a", "/b", "/b/a"), ("(a)?b", "b", "[$1]", "[]"),
        ("(a)", "a", "$12", "a2"),
        ("a", "a", "$", "$"), ("a", "a", "$0$0", "aa"), ("x", "a", "y", nil), ("a", "a", "$1", "FAILED"),
    ])
    func replacesTheFirstMatch(pattern: String, text: String, replacement: String, expected: String?) throws {
        switch try RegularExpression(pattern).replaced(in: text, with: replacement) {
        case .unmatched: #expect(expected == nil)
        case .text(let made): #expect(made == expected)
        case .failed(let reason): #expect(expected == "FAILED" && reason.contains("$1"))
        }
    }

    @Test(arguments: [#"^/v[0-9]+/(a|b){2}x*$"#, #"^shop[0-9]+\.example\.com$"#, "[^a]+"]) func makesExamples(
        pattern: String
    ) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.matches(try #require(expression.example)))
    }

    @Test func aPatternThatBacktracksForYearsEndsAtOnce() throws {
        let text = String(repeating: "a", count: 20_000) + "!"
        #expect(try !RegularExpression("^(a|aa)+$").matches(text))
        #expect(try !RegularExpression("(a*)*b$").matches(text))
    }
}
