import Foundation
import Testing

@testable import Infra

/// Our findings beside cfn-lint's for the same resources.
struct OracleTests {
    @Test func asCfnLintFindsThem() throws {
        let rows = OracleFile.read("verdicts.json").elements
        #expect(rows.count > 500)
        #expect(OracleComparison(rows).differences == [])
    }

    /// A larger file, made with `make_verdicts.py --all FILE`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SCHEMA_VERDICTS"] != nil))
    func asCfnLintFindsManyMore() throws {
        let file = try #require(ProcessInfo.processInfo.environment["SCHEMA_VERDICTS"])
        let rows = OracleFile.read(try Data(contentsOf: URL(fileURLWithPath: file))).elements
        #expect(rows.count > 4_000)
        let comparison = OracleComparison(rows)
        for difference in comparison.differences { print("DIFF", difference) }
        // Formats, which cfn-lint checks and we do not, make the difference.
        #expect(comparison.differences.count * 50 < rows.count)
        print(rows.count, "resources,", comparison.differences.count, "different")
    }
}

struct OracleComparison {
    private(set) var differences: [String] = []

    init(_ rows: [JSON]) {
        let validator = SchemaValidator()
        for row in rows {
            let parts = row.elements
            guard parts.count == 3, let name = parts[0].text?.string,
                let type = validator.type(named: name, in: .euCentral1)
            else {
                differences.append("a row that cannot be read")
                continue
            }
            let theirs = Set(parts[2].elements.map { $0.strings.joined(separator: " ") })
            let ours = validator.validate(properties: Value(parts[1]), of: type)
            let kinds = Set(ours.map(\.kind.rawValue))
            let theirKinds = Set(theirs.map { String($0.prefix { $0 != " " }) })
            // Python's int() takes 2.5 for a whole number; AWS does not.
            if theirs.isEmpty, ours.allSatisfy({ $0.message.hasSuffix("must be a whole number, not 2.5.") }) { continue }
            if kinds.isEmpty != theirKinds.isEmpty {
                differences.append("\(name) \(parts[1]): theirs \(theirs.sorted()), ours \(ours.map(\.message))")
            }
        }
    }
}

extension JSON: CustomStringConvertible {
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): "\(value)"
        case .string(let text): text.string.debugDescription
        case .array(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key.string.debugDescription): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }
}
