import Infra
import Review

/// Statements distributed over managed policies, none of them larger than IAM takes.
/// Source: IAM User Guide, "IAM and AWS STS quotas": 6,144 characters without white space, 10 managed policies for a
/// role.
package struct ManagedPolicies: Sendable {
    package static let largest = 6_144
    package static let most = 10

    package private(set) var policies: [[RightsStatement]] = []
    /// Whether names of one stack were put together as `STACK-*`, since there is no room for them.
    package private(set) var isFolded = false

    /// - Parameter stacks: names of the stacks, by which resources are put together where they are too many.
    package init(_ rights: Set<Right>, stacks: [String]) {
        policies = Self.packed(RightsStatement.all(of: rights))
        guard policies.count > Self.most else { return }
        isFolded = true
        policies = Self.packed(RightsStatement.all(of: Set(rights.map { Self.folded($0, stacks) })))
    }

    package var documents: [Value] {
        policies.map { ["Version": "2012-10-17", "Statement": .array($0.map(\.value))] }
    }

    private static let frame = 43

    /// First fit, in order; a statement that is too large alone is divided by its resources.
    private static func packed(_ statements: [RightsStatement]) -> [[RightsStatement]] {
        var bins: [(size: Int, statements: [RightsStatement])] = []
        for statement in statements.flatMap(divided) {
            let size = size(of: statement) + 1
            if let place = bins.firstIndex(where: { $0.size + size <= largest }) {
                bins[place].statements.append(statement)
                bins[place].size += size
            } else {
                bins.append((frame + size, [statement]))
            }
        }
        return bins.map(\.statements)
    }

    private static func size(of statement: RightsStatement) -> Int {
        statement.value.compactJSON.utf8.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
    }

    private static func divided(_ statement: RightsStatement) -> [RightsStatement] {
        guard size(of: statement) + frame > largest, statement.resources.count > 1 else { return [statement] }
        let middle = statement.resources.count / 2
        var (first, second) = (statement, statement)
        first.resources = Array(statement.resources[..<middle])
        second.resources = Array(statement.resources[middle...])
        second.sid += "x"
        return divided(first) + divided(second)
    }

    /// `…:function:shop-dev-api` → `…:function:shop-dev-*`
    private static func folded(_ right: Right, _ stacks: [String]) -> Right {
        let parts = right.resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 6 else { return right }
        for stack in stacks.sorted(by: { $0.count > $1.count }) {
            guard let place = parts[5].firstRange(of: "\(stack)-") else { continue }
            let before = parts[5][..<place.lowerBound]
            guard before.isEmpty || before.hasSuffix(":") || before.hasSuffix("/") else { continue }
            return Right(right.action, on: parts[..<5].joined(separator: ":") + ":\(before)\(stack)-*", right.condition)
        }
        return right
    }
}
