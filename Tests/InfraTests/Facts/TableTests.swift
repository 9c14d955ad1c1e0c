import Testing

@testable import Infra

struct FactTableTests {
    static let table = FactTable("a\t1\nab\t2\t\t3\nb\nc\t")

    @Test(
        arguments: [("a", ["1", nil, nil]), ("ab", ["2", nil, "3"]), ("c", [nil, nil, nil])] as [(String, [String?])])
    func cells(key: String, cells: [String?]) throws {
        let found = try #require(Self.table.cells(of: key))
        #expect((0..<3).map { found[$0] } == cells)
    }

    @Test(arguments: ["", "b", "d", "aa", "abc", "0", "a\t1"])
    func noLine(key: String) { #expect(Self.table.cells(of: key) == nil) }
}

struct LambdaRuntimeFactsTests {
    @Test func python() throws {
        let python = try #require(LambdaRuntimeFacts(id: "python3.12"))
        #expect(python.family == "python")
        #expect(python.deprecated == "2028-10-31")
        #expect(python.createBlocked == "2028-11-30")
        #expect(python.updateBlocked == "2029-01-10")
        #expect(python.successor == "python3.14")
        #expect(python.snapStart && python.inlineZipFile)
    }

    @Test func newerThanTheDates() throws {
        let node = try #require(LambdaRuntimeFacts(id: "nodejs26.x"))
        #expect(node.deprecated == nil && node.createBlocked == nil && node.updateBlocked == nil)
        #expect(!node.snapStart && node.inlineZipFile)
    }

    @Test func successorsAreManagedRuntimes() {
        #expect(LambdaRuntimeFacts.all.count == 51)
        for runtime in LambdaRuntimeFacts.all {
            if let successor = runtime.successor { #expect(LambdaRuntimeFacts(id: successor) != nil) }
        }
        #expect(LambdaRuntimeFacts(id: "dotnet6")?.successor == "dotnet10")
        #expect(LambdaRuntimeFacts(id: "python") == nil)
    }
}

struct AliasHostedZoneTests {
    @Test func ids() {
        #expect(AliasHostedZone.applicationLoadBalancer(in: .euCentral1) == "Z215JYRZR1TBD5")
        #expect(AliasHostedZone.networkLoadBalancer(in: .euCentral1) == "Z3F0SRJ5LGBH90")
        #expect(AliasHostedZone.apiGatewayRegional(in: .euCentral1) == "Z1U9ULNL0V5AJ3")
        #expect(AliasHostedZone.apiGatewayRegional(in: .euCentral2) == nil)
        #expect(AliasHostedZone.applicationLoadBalancer(in: .usIsoEast1) == nil)
        #expect(AliasHostedZone.cloudFront == "Z2FDTNDATAQYW2")
    }

    @Test func noTwoLoadBalancersShareAnId() {
        let ids = Region.all.flatMap {
            [AliasHostedZone.applicationLoadBalancer(in: $0), AliasHostedZone.networkLoadBalancer(in: $0)].compactMap(
                \.self)
        }
        #expect(ids.count == 76)
        #expect(Set(ids).count == ids.count)
    }
}
