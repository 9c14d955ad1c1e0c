import Testing

@testable import Infra

/// What is written about the checks.
@Suite struct CheckPageTests {
    @Test(arguments: Check.all)
    func saysAllOfItself(_ check: Check) {
        for text in [check.summary, check.explanation, check.wrong, check.right, check.source] {
            #expect(!text.isEmpty)
        }
        #expect(check.wrong != check.right)
        #expect(check.summary.hasSuffix(".") && check.explanation.hasSuffix("."), "sentences end in a point")
        #expect(check.slug.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == 45 }, "small letters and hyphens")
    }

    @Test func isInTheDocumentation() throws {
        try Golden.compare(
            Array((try CheckPages.markdown() + "\n" + MistakeTable.markdown()).utf8), with: "docs/checks.md",
            test: "CheckPageTests")
    }
}

extension Check: CustomTestStringConvertible {
    public var testDescription: String { slug }
}
