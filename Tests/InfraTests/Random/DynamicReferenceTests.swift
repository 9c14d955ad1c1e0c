import Testing

@testable import Infra

/// CloudFormation puts the value of a dynamic reference in when it deploys, so no check may find a value wrong, missing or
/// different from another where one stands.
@Suite struct DynamicReferenceTests {
    /// Nested stacks have the resources of others.
    private static let names = PairTests.services.map(\.name).filter { !$0.hasPrefix("nested") }

    @Test(arguments: names)
    func valuesOfParametersAreUnknown(name: String) throws {
        let service = try #require(PairTests.services.first { $0.name == name }).service
        let before = errors(of: Transcription.services(of: [service]))
        for form in Form.allCases {
            let changed = Transcription.services(of: [service], changing: form.replacing)
            let new = errors(of: changed).subtracting(before)
            #expect(new.isEmpty, "\(form): \(new.sorted().joined(separator: "\n"))")
        }
    }

    enum Form: CaseIterable {
        case whole, part, parameter

        /// Every text that is no reference and none of an intrinsic function's arguments, by a reference of its own:
        /// equal texts become equal references.
        @Sendable func replacing(_ value: Value) -> Value {
            switch value {
            case .string(let text):
                let number = text.utf8.reduce(UInt64(5_381)) { ($0 &* 33) ^ UInt64($1) }
                return switch self {
                case .whole: .string("{{resolve:ssm:/shop/value\(number)}}")
                case .part: .string("a-{{resolve:ssm:/shop/value\(number):3}}-b")
                case .parameter: ["Ref": .string("Parameter\(number)")]
                }
            case .array(let elements): return .array(elements.map(replacing))
            case .object(let members) where members.contains { $0.key == "Ref" || $0.key.hasPrefix("Fn::") }:
                return value
            case .object(let members): return .object(members.map { .init($0.key, replacing($0.value)) })
            default: return value
            }
        }
    }

    private func errors(of services: [Service]) -> Set<String> {
        // There may be no more than 60, and the parameters are declared nowhere.
        let expected = ["too-many-dynamic-references", "unknown-reference"]
        // A list that is given at deployment is a text in the transcription.
        let found = Compiler.compile(services, writesFiles: false).diagnostics.filter {
            !$0.message.contains("uses Fn::Join with values that are no list")
        }
        return Set(
            found.filter { $0.severity == .error && !expected.contains($0.slug) }.map { "\($0.slug): \($0.message)" })
    }
}
