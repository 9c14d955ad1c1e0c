import Testing

@testable import Infra

/// Each field of functions' options is in the list of what defaults can set or in that of what they cannot.
@Suite struct FunctionOptionTests {
    @Test func eachIsListedOnce() {
        let listed = (SharedOption.all + SharedOption.ofOneFunction).map(\.field)
        let fields = Mirror(reflecting: FunctionOptions()).children.compactMap(\.label)
        #expect(fields.count > 30)
        #expect(fields.filter { !listed.contains($0) } == [], "in neither SharedOption.all nor .ofOneFunction")
        #expect(listed.sorted() == fields.sorted())
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
