import Infra
import Testing

@testable import InfraTool

/// What is shown of a finding: no credential, and no line that a terminal or a workflow acts on.
@Suite struct PresentableTests {
    static let token = "123456789" + ":AA" + "aB3dE5fG7hJ9kL2mN4pQ6rS8tV1wX3yZ5"

    func shown(_ message: String, slug: String = "any", line: String = "") -> String {
        let diagnostic = Diagnostic(
            slug: slug, severity: .error, location: SourceLocation("specs/A.swift", 1, 1), message: message, notes: [],
            suggestion: nil, stages: [])
        return HumanFormat(color: false, lines: { _ in [Substring(line)] }).text([diagnostic.presentable])
    }

    /// Swift takes a line feed behind a carriage return for one character with it.
    @Test func linesMayEndInCarriageReturns() throws {
        let lines = SourceLines.lines(of: Array("let a = 1\r\nlet b = 2\nlet c".utf8))
        #expect(lines == ["let a = 1", "let b = 2", "let c"])
    }

    @Test func aCredentialInAMessageIsMasked() {
        #expect(shown("The name \"\(Self.token)\" is wrong.").contains("The name \"****\" is wrong."))
    }

    @Test func aCredentialInTheLineIsMasked() {
        let text = shown("m", line: "    .environment(\"BOT\", \"\(Self.token)\")")
        #expect(!text.contains("aB3dE5") && text.contains(".environment(\"BOT\", \"****\")"))
    }

    /// What only its name gives away has no form to be recognized by.
    @Test func theLineOfASecretIsMaskedWhole() {
        let text = shown("m", slug: "plain-secret", line: "    .environment(\"DB_PASSWORD\", \"hunter2\")")
        #expect(text.contains(".environment(\"DB_PASSWORD\", \"****\")"))
    }

    @Test func aSecretWhereANameBelongsIsMasked() {
        let secret = "tR7zQ2pL9vX4mK8nB3cD"
        let text = shown("\"\(secret)\" cannot be a name", slug: "invalid-secret-name", line: "Secret(\"\(secret)\")")
        #expect(!text.contains(secret))
    }

    @Test func noLineBeginsAsAuthorsWant() {
        let text = shown("The queue \"a\n::error::hacked\u{1B}]0;title\u{7}\" is wrong")
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") })
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
    }
}
