import Testing

@testable import Infra

/// Each option of functions is in the one list of what defaults can set, or has a reason not to be.
@Suite struct FunctionOptionTests {
    /// Lists, which are put together, and what is of one function.
    private static let others: Set<String> = [
        "name", "environment", "tags", "layers", "isOutsideNetwork", "connections", "isWithoutLogs", "role",
        "declaredRole", "decidedRole",
        "statements", "grants", "staysInRootStack",
    ]

    @Test func eachIsShared() {
        let known = Set((SharedOption.all + SharedOption.ofRole).map(\.name)).union(Self.others)
        let fields = Mirror(reflecting: FunctionOptions()).children.compactMap(\.label)
        #expect(fields.count > 30)
        #expect(fields.filter { !known.contains($0) } == [])
    }

    @Test func whatIsSetForAllIsTakenOver() {
        var shared = FunctionOptions()
        shared.retries = Placed(1, SourceLocation("a.swift", 1, 1))
        shared.tracing = true
        var own = FunctionOptions()
        own.tracing = false
        let all = own.over(shared)
        #expect(all.retries == shared.retries && all.tracing == false && all.memory == nil)
    }
}
