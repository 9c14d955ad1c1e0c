import Foundation
import Testing

@testable import Infra

/// `docs/triggers.md`: `INFRA_ACCEPT=1 swift test --filter TriggerDocTests` takes what is made now as right.
@Suite struct TriggerDocTests {
    @Test func pageIsWhatTheSpecsGive() throws {
        try Golden.compare(
            Array(try TriggerPage.text(of: TriggerDocs.all).utf8), with: "docs/triggers.md", test: "TriggerDocTests")
    }

    @Test(arguments: TriggerDocs.all)
    func showsItsTriggerWithoutAFinding(_ doc: TriggerDoc) throws {
        // What lets in everyone says so; here it would hide what the examples are for.
        let compilation = Compiler.compile([doc.service], settings: CheckSettings().without("public-endpoint"))
        #expect(compilation.diagnostics.map(\.message) == [])
        let compiled = try CompiledTrigger(doc)
        #expect(compiled.function.triggers.map { "\(type(of: $0.base))" } == [doc.type])
        #expect(!compiled.resources.isEmpty)
        #expect(compiled.words.isEmpty == compiled.resources.allSatisfy { $0.form == "under `resources`" })
        #expect(compiled.text.contains("Service(\"") && compiled.text.contains(".on("))
        #expect(!doc.fields.isEmpty && !doc.limits.isEmpty && !doc.source.isEmpty)
    }

    /// A file under Triggers/ cannot bring a kind that the page does not show.
    @Test func everyTriggerIsShown() throws {
        let declared = try TriggerTypes.declared()
        #expect(declared.count > 10, "found only \(declared)")
        let shown = Set(TriggerDocs.all.map(\.type))
        #expect(declared.subtracting(shown).sorted() == [], "they are missing in TriggerDocs.all")
        #expect(shown.subtracting(declared).sorted() == [], "no file under Triggers/ declares them")
        #expect(Set(TriggerDocs.all.map(\.title)).count == TriggerDocs.all.count)
    }
}

/// The types that conform to `Trigger`, read from the files.
enum TriggerTypes {
    static func declared() throws -> Set<String> {
        let heads = try heads(in: "Sources/Infra")
        let triggers = try Set(
            Self.heads(in: "Sources/Infra/Triggers").filter { $0.keyword != "extension" }.map(\.name))
        var protocols: Set<String> = ["Trigger"]
        var types: Set<String> = []
        var size = -1
        // A protocol may stand behind the one that inherits from it.
        while protocols.count + types.count != size {
            size = protocols.count + types.count
            for head in heads where head.parents.contains(where: protocols.contains) {
                if head.keyword == "protocol" { protocols.insert(head.name) } else { types.insert(head.name) }
            }
        }
        return types.intersection(triggers).subtracting(protocols)
    }

    /// What the files of a folder declare, with what stands behind the colon.
    private static func heads(in folder: String) throws -> [(keyword: String, name: String, parents: [String])] {
        let files = FileManager.default.enumerator(
            at: Golden.root.appending(path: folder), includingPropertiesForKeys: nil)
        let text = try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
        return text.matches(of: /(protocol|struct|class|enum|extension) (\w+)\s*:([^{]*)\{/).map { head in
            (String(head.1), String(head.2), head.3.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
    }
}
