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
