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
        // Known: an only item that a condition may remove counts as there for us, and a rule of cfn-lint stops on a KeySchema.
        #expect(comparison.differences.count < 5)
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
            var theirs = Set(parts[2].elements.map { $0.strings.joined(separator: " ") })
            let ours = validator.validate(properties: Value(parts[1]), of: type)
            let said = Set(ours.map(Self.finding)).filter { theirs.contains($0) || !Self.isOfKey($0, name) }
            // A misspelt name that had to be there: cfn-lint says that it is missing too.
            for finding in ours where finding.kind == .unknownProperty && finding.suggestion != nil {
                let missing = "missing-property " + finding.path.dropLast().joined(separator: "/")
                if !said.contains(missing) { theirs.remove(missing) }
            }
            let both = theirs.union(said)
            // Of a choice that is not met cfn-lint and we say the same in different words and places.
            let isChoice = both.contains { $0.hasPrefix("no-alternative") || $0.hasPrefix("exclusive-properties") }
            let isSame =
                isChoice
                ? theirs.isEmpty == said.isEmpty
                : Self.withoutRepetition(theirs, said) == Self.withoutRepetition(said, said)
            if !isSame {
                differences.append("\(name) \(parts[1]): theirs \(theirs.sorted()), ours \(said.sorted())")
            }
        }
    }

    /// cfn-lint lists the elements of a table's key by prefixItems, and then does not look at their members.
    private static func isOfKey(_ finding: String, _ type: String) -> Bool {
        type.hasPrefix("AWS::DynamoDB::")
            && ["missing-property KeySchema/", "unknown-property KeySchema/"].contains(where: finding.hasPrefix)
    }

    /// Kind and path. Of duplicates cfn-lint names the array, we the item.
    private static func finding(_ finding: SchemaFinding) -> String {
        let path = finding.kind == .duplicateItems ? finding.path.dropLast() : finding.path[...]
        return "\(finding.kind.rawValue) \(path.joined(separator: "/"))"
    }

    /// Without what is said of a value that we call of the wrong type: to say so is enough. Python's int() takes 2.5 for a
    /// whole number, AWS does not.
    private static func withoutRepetition(_ findings: Set<String>, _ ours: Set<String>) -> Set<String> {
        findings.filter { !ours.contains("wrong-type " + $0.drop { $0 != " " }.dropFirst()) }
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
