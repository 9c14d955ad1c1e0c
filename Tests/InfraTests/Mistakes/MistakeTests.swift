import Testing

@testable import Infra

/// The list of mistakes, held against the compiler. `Tests/Use/test_mistakes.py` asks cfn-lint of the templates.
@Suite struct MistakeTests {
    @Test func allAreThere() {
        #expect(Set(Mistakes.all.map(\.id)).count == Mistakes.all.count)
        #expect(Set(Mistakes.all.map { $0.id.prefix(6) }).count == 107)
    }

    @Test(arguments: Mistakes.all)
    func isFoundAsItSays(_ mistake: Mistake) throws {
        switch mistake.outcome {
        case .found(let slug):
            let services = try #require(mistake.services)
            #expect(Check.named(slug) != nil)
            #expect(
                Compiler.compile(services(true), settings: mistake.settings).diagnostics.contains { $0.slug == slug })
            let right = Compiler.compile(services(false), settings: mistake.settings).diagnostics
            #expect(!right.contains { $0.slug == slug || $0.severity == .error }, "\(right.map(\.message))")
        case .packaging(let slug):
            #expect(mistake.services == nil)
            #expect(Check.named(slug) != nil)
        case .impossible(let reason), .unchecked(let reason):
            #expect(reason.count > 20)
            guard let services = mistake.services else { return }
            // Otherwise something does find it, and the list says too little.
            let found = Compiler.compile(services(true), settings: mistake.settings).diagnostics.map(\.slug)
            #expect(found == Compiler.compile(services(false), settings: mistake.settings).diagnostics.map(\.slug))
        }
    }

    /// What cfn-lint is asked about: what the specs are lowered to, whatever is wrong with them.
    @Test func templatesAreInTheirFile() throws {
        var text = "{\n"
        for (offset, mistake) in Mistakes.all.filter({ $0.carried != nil }).enumerated() {
            guard let services = mistake.carried else { continue }
            let (wrong, right) = (templates(services(true)), templates(services(false)))
            #expect(wrong != right, "\(mistake.id): the template does not carry the mistake")
            text += "\(offset == 0 ? "" : ",\n")\"\(mistake.id)\": {"
            text += "\"wrong\": \(JSONWriter.renderCompact(wrong)),\n  "
            text += "\"right\": \(JSONWriter.renderCompact(right))}"
        }
        try Golden.compare(Array((text + "\n}\n").utf8), with: "Tests/Mistakes/templates.json", test: "MistakeTests")
    }

    private func templates(_ services: [Service]) -> Value {
        .array(
            Lowering.lower(Resolver.resolve(services).0).map { stack in
                ["region": .string(stack.scope.region.id), "template": stack.template.value]
            })
    }
}
