import Infra
import Testing

@testable import Review

/// Orders that the index finds by looks at beginnings, beside those of the whole texts.
@Suite struct IndexOrderTests {
    private static let values: [Value] = [
        "", "a", "ab", "a b", "a!", "a\"", "a\\", "a\u{7F}", "é", "Z", "{", 1, true, ["a"], ["a", "b"],
        ["Field": "host-header", "HostHeaderConfig": ["Values": ["a"]]], ["Field": "path-pattern", "Values": ["/b"]],
        ["Field": "path-pattern", "Values": ["/a"]], ["Field": "host header"], ["Field": "host"], ["Fields": "host"],
        ["Ref": "A"], ["Ref": "AB"], ["Fn::GetAtt": ["A", "Arn"]], [:],
    ]

    @Test func whatIsSaidToBeSortedIs() {
        var sorted = 0
        for one in Self.values {
            for other in Self.values where JSONOrder.isSorted([one, other]) {
                #expect(one.compactJSON < other.compactJSON, "\(one) \(other)")
                sorted += 1
            }
        }
        #expect(sorted > 30)
        #expect(CanonicalForm.sorted(Self.values) == Self.values.sorted { $0.compactJSON < $1.compactJSON })
    }

    @Test func logicalIDsAreSortedByTheirBeginnings() {
        let ids = [
            "", "A", "AB", "ABCDEFGH", "ABCDEFGHI", "ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOPQ", "ABCDEFGHIJKLMNPA", "B",
            "FnDash1LogGroup", "FnDash10LogGroup", "FnDash10LambdaFunction", "a", "z9",
        ]
        for one in ids {
            for other in ids {
                let (start, next) = (LogicalIDStart(one), LogicalIDStart(other))
                if start != next { #expect((start < next) == (one < other), "\(one) \(other)") }
                if one.utf8.count < 16, other.utf8.count < 16 { #expect((start == next) == (one == other)) }
            }
        }
    }

    @Test func labelsOfAnEdgeAreCountedOnce() {
        #expect(DiagramGraph.text(of: []) == "")
        #expect(DiagramGraph.text(of: ["b", "b"]) == "b")
        #expect(DiagramGraph.text(of: ["b", "a", "b"]) == "b, a")
        #expect(DiagramGraph.text(of: ["b", "b", "c", "a", "c", "d"]) == "b, c, +2")
    }

    @Test func whatIsTheSameInSeveralStagesIsSaidOnce() {
        var table = EntranceTable()
        for stage in ["dev", "prod"] {
            table.add("GET /b", functions: ["f"], callers: "nobody", in: [stage])
            table.add("GET /a", functions: ["f"], callers: "nobody", in: [stage])
            table.add("GET /a", functions: ["g"], callers: "nobody", in: [stage])
        }
        table.add("GET /c", functions: ["f"], callers: "nobody", in: ["prod"])
        let rows = table.rows
        #expect(rows.map(\.entrances) == [["GET /a", "GET /b"], ["GET /a"], ["GET /c"]])
        #expect(rows.map(\.functions) == [["f"], ["g"], ["f"]])
        #expect(rows.map(\.stacks) == [["dev", "prod"], ["dev", "prod"], ["prod"]])
    }

    @Test func aTextWithoutItsBeginning() {
        #expect("shop-dev-api".without(start: "shop-dev-") == "api")
        #expect("shop-dev-".without(start: "shop-dev-") == nil)
        #expect("shop".without(start: "shop-") == nil)
    }
}
