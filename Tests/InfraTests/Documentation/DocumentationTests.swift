import Foundation
import Infra
import Testing

/// What the documentation shows is compiled, here or in specs/, and gives no error.
@Suite struct DocumentationTests {
    @Test(arguments: ["README.md", "docs/language.md", "docs/systems.md"])
    func everyPieceOfSwiftIsCompiled(page: String) throws {
        let sources = try [
            "Tests/InfraTests/Documentation/LanguageExamples.swift", "Tests/InfraTests/Documentation/SystemExamples.swift",
            "specs/TelegramBot.swift", "specs/Entrance.swift",
        ].map { try lines(text($0)).joined(separator: "\n") }
        var pieces = 0
        for piece in try text(page).components(separatedBy: "```swift\n").dropFirst() {
            let code = piece.components(separatedBy: "```")[0]
            // A comment with the file's name stands before what is of specs/.
            let wanted = lines(code).filter { !$0.hasPrefix("// specs/") }.joined(separator: "\n")
            #expect(sources.contains { $0.contains(wanted) }, "\(page): not compiled anywhere:\n\(code)")
            pieces += 1
        }
        #expect(pieces > 0, "\(page) shows no Swift")
    }

    @Test func theExamplesAreRight() {
        let compilation = Compiler.compile([
            orders, shop, workers, edge, many, worldBot, rush, makesJobs, sendsJobs, ledger, systems, carts, visits,
        ])
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        #expect(Compiler.compile([watched]).diagnostics == [])
        #expect(compilation.files.count == 64)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Golden.root.appending(path: path), encoding: .utf8)
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
