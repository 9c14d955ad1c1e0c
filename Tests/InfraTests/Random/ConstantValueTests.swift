import Testing

@testable import Infra

/// A text means the same however it is written: whole, joined from parts or as `Fn::Sub` without placeholders. Every
/// check that finds something wrong with a text finds it in these forms.
@Suite struct ConstantValueTests {
    private static let mistakes = Mistakes.all.filter { $0.carried != nil }.map(\.id)

    @Test(arguments: mistakes)
    func formsOfOneTextHaveTheSameFindings(id: String) throws {
        let mistake = try #require(Mistakes.all.first { $0.id == id })
        let carried = try #require(mistake.carried)
        let services = carried(true)
        let plain = slugs(of: Transcription.services(of: services), mistake.settings)
        for form in Form.allCases {
            let changed = slugs(of: Transcription.services(of: services, changing: form.replacing), mistake.settings)
            #expect(changed == plain, "\(form)")
        }
    }

    /// The same of all cases, as far as their stacks can be written out.
    @Test(arguments: Cases.all)
    func formsOfOneTextHaveTheSameFindings(in test: Case) {
        let plain = slugs(of: Transcription.services(of: test.services), test.settings)
        for form in Form.allCases {
            let changed = slugs(
                of: Transcription.services(of: test.services, changing: form.replacing), test.settings)
            #expect(changed == plain, "\(form)")
        }
    }

    enum Form: CaseIterable {
        case joined, substituted

        @Sendable func replacing(_ value: Value) -> Value {
            switch value {
            case .string(let text) where !text.isEmpty && !text.contains("$") && !text.contains("{{"):
                let middle = text.index(text.startIndex, offsetBy: text.count / 2)
                return switch self {
                case .joined:
                    ["Fn::Join": ["", [.string(String(text[..<middle])), .string(String(text[middle...]))]]]
                case .substituted: ["Fn::Sub": .string(text)]
                }
            case .array(let elements): return .array(elements.map(replacing))
            case .object(let members) where members.contains { $0.key == "Ref" || $0.key.hasPrefix("Fn::") }:
                return value
            case .object(let members): return .object(members.map { .init($0.key, replacing($0.value)) })
            default: return value
            }
        }
    }

    private func slugs(of services: [Service], _ settings: CheckSettings) -> [String] {
        Compiler.compile(services, settings: settings, writesFiles: false).diagnostics.map(\.slug)
            // A longer template may be too long for one call.
            .filter { $0 != Check.templateNeedsBucket.slug }.sorted()
    }
}
