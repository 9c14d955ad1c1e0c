import Testing

@testable import Infra

struct PatternTests {
    /// Every pattern of the schemas, with Python's verdicts.
    @Test func asPythonFindsThem() throws {
        let rows = OracleFile.read("patterns.json").elements
        #expect(rows.count > 2_000)
        var refused: [String] = []
        var wrong: [String] = []
        for row in rows {
            let pattern = try #require(row.elements.first?.text?.string)
            guard let program = PatternCompiler.compile(pattern) else {
                refused.append(pattern)
                continue
            }
            for text in row.elements[1].strings where !PatternMatcher.find(program, in: text) {
                wrong.append("\(pattern) should be found in \(text.debugDescription)")
            }
            for text in row.elements[2].strings where PatternMatcher.find(program, in: text) {
                wrong.append("\(pattern) should not be found in \(text.debugDescription)")
            }
        }
        #expect(refused == [])
        #expect(wrong == [])
    }
}

struct PatternDetailTests {
    @Test(arguments: [
        ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false), ("^(ab){2}$", "abab", true), ("^(ab){2}$", "ab", false),
        ("^(a|ab)(c|bcd)$", "abcd", true), ("^(a*)*$", "aaab", false), ("^(a?){3}$", "aa", true),
        ("^(?!aws)x", "xaws", true), ("(?<!-)$", "a-", false), ("^.+?b", "aab", true), ("a{,2}b", "b", true),
        ("^a{x}$", "a{x}", true), ("^[]a]+$", "]a", true), ("^[^-]$", "-", false), ("^[\\w-.]+$", "a-.", true),
        ("(?i)^ABC$", "abc", true), ("^\\p{L}+$", "Größe", true), ("^\\p{L}+$", "a1", false), ("^.$", "😀", true),
        ("^[\\u0020-\\uD7FF\\uD800\\uDC00-\\uDBFF\\uDFFF]$", "😀", true), ("^(a)(b)\\2$", "abb", true),
        ("\\bx\\b", "a x b", true),
        ("^a$", "a\n", true), ("^a\\Z", "a\n", false), ("^a|b$", "xb", true), ("", "anything", true),
    ])
    func finds(pattern: String, text: String, isThere: Bool) throws {
        let program = try #require(PatternCompiler.compile(pattern))
        #expect(PatternMatcher.find(program, in: text) == isThere)
    }

    @Test(arguments: ["(", ")", "[", "[z-a]", "a**b(", "*a", "a\\", "(?P<n>a)", "a++", "\\p{Greek}", "\\q", "(?<=a+)b"])
    func refused(pattern: String) { #expect(PatternCompiler.compile(pattern) == nil) }

    @Test func aRefusedPatternLetsEveryValuePass() { #expect(PatternCache().find("(", in: "x")) }

    /// Patterns for which trying everything would take longer than anyone waits: given up, and the value passes.
    @Test(.timeLimit(.minutes(1)), arguments: ["^(a+)+$", "^(a|aa)+$", "^(a*)*b$", "(x+x+)+y"])
    func noPatternHangs(pattern: String) throws {
        let program = try #require(PatternCompiler.compile(pattern))
        let text = String(repeating: pattern.contains("x") ? "x" : "a", count: 5_000) + "!"
        #expect(PatternMatcher.find(program, in: text))
    }

    /// Patterns with a character changed are compiled or refused; none stops the program.
    @Test func damagedPatterns() {
        let patterns = OracleFile.read("patterns.json").elements.compactMap { $0.elements.first?.text?.string }
        let marks = Array("()[]{}|*+?^$\\-,.0az")
        var seed: UInt64 = 1
        var compiled = 0
        for pattern in patterns where !pattern.isEmpty {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var damaged = Array(pattern)
            damaged[Int(seed >> 33) % damaged.count] = marks[Int(seed >> 20 & 0xFFFF) % marks.count]
            guard let program = PatternCompiler.compile(String(damaged)) else { continue }
            compiled += 1
            _ = PatternMatcher.find(program, in: "arn:aws:iam::123456789012:role/é-x")
        }
        #expect(compiled > 500 && compiled < patterns.count)
    }
}
