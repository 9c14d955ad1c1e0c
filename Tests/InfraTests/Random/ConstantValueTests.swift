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
        compare(services, mistake.settings)
    }

    /// The same of all cases, as far as their stacks can be written out.
    @Test(arguments: Cases.all)
    func formsOfOneTextHaveTheSameFindings(in test: Case) {
        compare(test.services, test.settings)
    }

    /// Overrides of what words say.
    @Test(arguments: [
        ("Runtime", "python2.7"), ("Runtime", "python3.99"), ("MemorySize", "64"), ("Timeout", "1000"),
        ("EphemeralStorage.Size", "100"), ("Handler", "app"), ("Environment.Variables.AWS_REGION", "eu-central-1"),
        ("Environment.Variables.TOKEN", "ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6"),
        ("DeadLetterConfig.TargetArn", "arn:aws:sqs:us-east-1:123456789012:dead"),
        ("KmsKeyArn", "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000"),
        ("Layers.0", "arn:aws:lambda:us-east-1:123456789012:layer:tools:3"), ("FunctionName", "a b"),
    ])
    func overridesOfOneTextHaveTheSameFindings(path: String, text: String) {
        func found(_ value: Value) -> [String] {
            let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                Function("api", .python313, handler: "app.handler", code: "api").override(path, value)
            }
            return findings(of: [service], CheckSettings()).map(\.slug).sorted()
        }
        let plain = found(.string(text))
        #expect(!plain.isEmpty)
        for form in Form.allCases { #expect(found(form.replacing(.string(text))) == plain, "\(form)") }
    }

    /// How deep functions stand in each other is the author's choice.
    @Test(arguments: ["Fn::Join", "Fn::Select", "Fn::Sub", "Fn::FindInMap", "Fn::Split"])
    func depthCostsNoMoreThanItsLength(function: String) {
        var value: Value = ["Ref": "Unknown"]
        for _ in 0..<200 {
            value =
                switch function {
                case "Fn::Join": ["Fn::Join": ["", [value, "a"]]]
                case "Fn::Select": ["Fn::Select": [0, [value, value["x"] ?? "a"]]]
                case "Fn::Sub": ["Fn::Sub": ["${a}", ["a": value]]]
                case "Fn::FindInMap": ["Fn::FindInMap": ["a", value, "b"]]
                default: ["Fn::Join": ["", ["Fn::Split": [",", value]]]]
                }
        }
        let constants = ConstantValues(.euCentral1, account: nil)
        #expect(constants.evaluated(value) == value)
    }

    private func compare(_ services: [Service], _ settings: CheckSettings) {
        let plain = findings(of: Transcription.services(of: services), settings)
        for form in Form.allCases {
            let changed = findings(of: Transcription.services(of: services, changing: form.replacing), settings)
            guard changed.map(\.slug).sorted() != plain.map(\.slug).sorted() else { continue }
            let missing = plain.filter { one in !changed.contains { $0.message == one.message } }
            let new = changed.filter { one in !plain.contains { $0.message == one.message } }
            Issue.record(
                """
                \(form): without \(missing.map { "\($0.slug): \($0.message)" }.joined(separator: "\n")), \
                with \(new.map { "\($0.slug): \($0.message)" }.joined(separator: "\n"))
                """)
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

    /// A longer template may be too long for one call.
    private func findings(of services: [Service], _ settings: CheckSettings) -> [Diagnostic] {
        Compiler.compile(services, settings: settings, writesFiles: false).diagnostics.filter {
            $0.slug != Check.templateNeedsBucket.slug && $0.slug != Check.templateTooLarge.slug
        }
    }
}
