import Foundation
import Testing

@testable import Infra

/// The places of the values that a resource is written out with. In each source, `§` stands before the value that is
/// looked for.
@Suite struct LiteralPlacesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let source: String
        var testDescription: String { "\(path) in \(source.prefix(60))" }
    }

    static let cases = [
        Case(path: "A", source: #"Resource("T", "X", properties: [§"A": 1])"#),
        Case(path: "B", source: "Resource(\"T\", \"X\", properties: [\n  \"A\": 1,\n  §\"B\": 2,\n])"),
        Case(
            path: "B",
            source:
                "Resource(\n  \"T\", \"X\",\n  properties: [\n  // \"B\": 3\n  \"A\": \"\\\"B\\\": 1\",\n §\"B\": 2])"),
        Case(path: "A.B", source: "Resource(\"T\", \"X\", properties: [\"B\": [\"B\": 1], \"A\": [\n§\"B\": 2]])"),
        Case(
            path: "A.1.B",
            source: "Resource(\"T\", \"X\", properties: [\"A\": [[\"B\": 1], [\"C\": [1, 2],\n§\"B\": 1]]])"),
        Case(
            path: "A.2", source: "Resource(\"T\", \"X\", properties: [\"A\": [name(1, 2), /* , */ \"a, b\", §other]])"),
        // What stands in brackets of other kinds is no element.
        Case(
            path: "B", source: "Resource(\"T\", \"X\", properties: [\"A\": .array(list.map { [$0, $0] }), §\"B\": 2])"),
        // An interpolation has brackets and quotation marks of its own.
        Case(path: "B", source: #"Resource("T", "X", properties: ["A": "\(names["B", default: ")"])", §"B": 2])"#),
        Case(path: "B", source: "Resource(\"T\", \"X\", properties: [\"A\": \"\"\"\n  \"B\": [\n  \"\"\", §\"B\": 2])"),
        Case(path: "B", source: ##"Resource("T", "X", properties: ["A": #"{"B": 1, "\"#, §"B": 2])"##),
        // The last part that is written out.
        Case(path: "A.Made.C", source: #"Resource("T", "X", properties: [§"A": made("A")])"#),
        Case(path: "A.B", source: #"Resource("T", "X", properties: [§"A": ["A\(stage)": 1]])"#),
        // A condition's branches stand for the same value.
        Case(path: "A.B", source: #"Resource("T", "X", properties: ["A": isLive ? [§"B": 1] : ["C": 2]])"#),
    ]

    @Test(arguments: cases) func findsTheValue(_ item: Case) throws {
        let bytes = Array(item.source.utf8)
        let mark = try #require(item.source.range(of: "§"))
        let before = item.source[..<mark.lowerBound]
        let line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
        let source = Array(item.source.replacing("§", with: "").utf8)
        let place = LiteralPlaces.place(of: item.path.split(separator: ".").map(String.init), in: source, from: 1)
        #expect(place == LiteralPlaces.Place(line: line, column: column), "\(String(decoding: bytes, as: UTF8.self))")
    }

    @Test(arguments: [
        #"Resource("T", "X", properties: made)"#, #"Resource("T", "X")"#, #"Resource("T", "X", properties: ["B": 1])"#,
        #"Resource("T", "X", properties: ["B": "unfinished"#, "Resource(", "",
    ])
    func staysAtTheCall(_ source: String) {
        #expect(LiteralPlaces.place(of: ["A"], in: Array(source.utf8), from: 1) == nil)
    }

    @Test func numbersLeadBackToTheirPaths() throws {
        let value: Value = ["A": ["B": [1, ["C": 2]], "D": 3], "E": []]
        guard case .object(let members) = value else { return }
        let paths = ["A", "A.B", "A.B.0", "A.B.1", "A.B.1.C", "A.D", "E"].map {
            $0.split(separator: ".").map(String.init)
        }
        for path in paths {
            #expect(LiteralPath.path(of: LiteralPath.number(of: path, in: members), in: members) == path)
        }
        #expect(Set(paths.map { LiteralPath.number(of: $0, in: members) }).count == paths.count)
        #expect(LiteralPath.number(of: ["A", "X", "C"], in: members) == LiteralPath.number(of: ["A"], in: members))
        #expect(LiteralPath.number(of: ["X"], in: members) == 0)
        #expect(LiteralPath.path(of: 3, in: members) == nil)
        // Deeper than a number tells: what the value is in.
        let deep: Value = (0..<9).reduce(1) { value, _ in ["A": value] }
        guard case .object(let levels) = deep else { return }
        let names = Array(repeating: "A", count: 9)
        #expect(LiteralPath.path(of: LiteralPath.number(of: names, in: levels), in: levels) == Array(names.prefix(7)))
    }

    /// The whole way: what a check finds in a property is told at the property's line.
    @Test func findingsStandAtTheProperty() {
        let source = """
            let jobs = Resource(
                "AWS::Lambda::Function", "Jobs",
                properties: [
                    "Runtime": "python3.13",
                    "MemorySize": 64,
                    "Environment": ["Variables": [
                        "STAGE": "a",
                        "AWS_REGION": "x",
                    ]],
                ])
            """
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource(
                "AWS::Lambda::Function", "Jobs",
                properties: [
                    "Runtime": "python3.13", "MemorySize": 64,
                    "Environment": ["Variables": ["STAGE": "a", "AWS_REGION": "x"]],
                    "Role": "arn:aws:iam::123456789012:role/x",
                    "Code": ["ZipFile": "x"], "Handler": "index.handler",
                ], file: "specs/Shop.swift", line: 1, column: 1)
        }
        let files = SourceFiles(
            module: "specs", paths: ["specs/Shop.swift"], read: { $0 == "specs/Shop.swift" ? Array(source.utf8) : nil })
        let found = Compiler.compile([service], sources: files).diagnostics
        func lines(_ slug: String) -> [Int] { found.filter { $0.slug == slug }.map(\.location.line) }
        #expect(lines("memory-out-of-range") == [5])
        #expect(lines("invalid-variable-name") == [8])
    }
}
