import Infra
import Review

/// A resource that is not as its stack's template says: an element of what `DescribeStackResourceDrifts` answers.
package struct ResourceDrift: Sendable {
    package struct Difference: Sendable, Hashable {
        /// `/MemorySize`
        package let path: String
        package let expected: String
        package let actual: String
        /// `ADD`, `REMOVE` or `NOT_EQUAL`.
        package let kind: String
    }

    package let id: String
    package let type: String
    package let isDeleted: Bool
    package let differences: [Difference]

    /// - Returns: nil for a resource that is as it should be, or that AWS does not look at.
    package init?(_ value: Value) {
        guard let id = value["LogicalResourceId"]?.text, let status = value["StackResourceDriftStatus"]?.text,
            ["MODIFIED", "DELETED"].contains(status)
        else { return nil }
        self.id = id
        type = value["ResourceType"]?.text ?? ""
        isDeleted = status == "DELETED"
        differences = (value["PropertyDifferences"]?.elements ?? []).map { one in
            Difference(
                path: one["PropertyPath"]?.text ?? "", expected: one["ExpectedValue"]?.text ?? "",
                actual: one["ActualValue"]?.text ?? "",
                kind: one["DifferenceType"]?.text ?? "")
        }
    }

    /// What is different, a line each: properties of environments and the like are named and not shown.
    package var lines: [String] {
        if isDeleted { return ["it was deleted"] }
        return differences.map { difference in
            let isPrivate = ["Environment", "Password", "Secret", "Token", "Variables"].contains {
                difference.path.contains($0)
            }
            switch difference.kind {
            case "ADD": return "\(difference.path): was added\(isPrivate ? "" : ": \(difference.actual)")"
            case "REMOVE": return "\(difference.path): was taken away\(isPrivate ? "" : ": \(difference.expected)")"
            default:
                return isPrivate
                    ? "\(difference.path): differs"
                    : "\(difference.path): \(difference.expected) → \(difference.actual)"
            }
        }
    }
}
