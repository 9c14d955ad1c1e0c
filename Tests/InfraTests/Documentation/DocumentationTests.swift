import Foundation
import Infra
import Testing

/// What the documentation shows is compiled, here or in specs/, and gives no error.
@Suite struct DocumentationTests {
    @Test(arguments: ["README.md", "docs/language.md", "docs/systems.md"])
    func everyPieceOfSwiftIsCompiled(page: String) throws {
        let sources = try [
            "Tests/InfraTests/Documentation/LanguageExamples.swift",
            "Tests/InfraTests/Documentation/SystemExamples.swift",
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

    /// Written from the documentation, without a Resource and without an override, in fewer characters than with the CDK.
    @Test(arguments: [("Shop", "shop"), ("Clinic", "clinic")])
    func aSystemIsShorterThanInCDK(name: String, original: String) throws {
        let services =
            name == "Shop"
            ? [shopCustomers, shopCatalog, shopOrdering, shopDelivery] : [patients, calendar, clinicBilling]
        let compilation = Compiler.compile(services)
        #expect(compilation.diagnostics.filter { $0.severity != .note }.map { "\($0.location): \($0.message)" } == [])
        let spec = try text("Tests/InfraTests/Documentation/Systems/\(name).swift")
        #expect(!spec.contains("Resource(") && !spec.contains(".override"))
        let (own, cdk) = (characters(spec), characters(try text("Benchmarks/characters/\(original).py")))
        #expect(own.total < cdk.total)
        let page = try text("docs/systems.md")
        for (part, count) in own.parts {
            let row =
                "| \(name.lowercased()): \(part) | \(grouped(count)) | \(grouped(cdk.parts.first { $0.0 == part }?.1 ?? 0)) |"
            #expect(page.contains(row), "docs/systems.md lacks: \(row)")
        }
        let functions = compilation.files.filter { $0.path.contains("/prod/") }.map { file in
            guard case .object(let resources)? = file.template?["Resources"] else { return 0 }
            return resources.count { $0.value["Type"] == "AWS::Lambda::Function" }
        }.reduce(0, +)
        let sum =
            "| **\(name.lowercased()), \(services.count) services, \(functions) functions** | **\(grouped(own.total))** | **\(grouped(cdk.total))** |"
        #expect(page.contains(sum), "docs/systems.md lacks: \(sum)")
    }

    /// Characters without comments, indentation and line breaks, by the parts that comments of the form `// Orders: …`
    /// begin.
    private func characters(_ source: String) -> (total: Int, parts: [(String, Int)]) {
        var parts = [("shared", 0)]
        for line in lines(source) {
            let comment = ["// ", "# "].first { line.hasPrefix($0) }.map { line.dropFirst($0.count) }
            if let comment {
                if let colon = comment.firstIndex(of: ":"), !comment.hasPrefix("The same") {
                    parts.append((comment[..<colon].lowercased(), 0))
                }
            } else {
                parts[parts.count - 1].1 += line.count
            }
        }
        return (parts.map(\.1).reduce(0, +), parts)
    }

    private func grouped(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(number / 1_000),\(String(format: "%03d", number % 1_000))"
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Golden.root.appending(path: path), encoding: .utf8)
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
