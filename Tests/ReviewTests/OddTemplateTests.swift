import Infra
import Testing

@testable import Review

/// Templates that nobody should write are compared too, or refused with a sentence; nothing crashes.
@Suite struct OddTemplateTests {
    static let odd: [Value] = [
        .null, .bool(true), .int(.max), .int(.min), .int(-1), .double(1e300), .double(-0.5), "", "*", "\u{1B}[31m",
        "arn:", "arn:aws:iam:::::",
        "{", "{\"Statement\": [1]}", "${", "${a}", "0.0.0.0/33", "999999999999999999999", .array([]),
        .array([.null, "x", .object([])]),
        .object([]), .object([.init("Ref", .null)]), .object([.init("Fn::GetAtt", .array([]))]),
        .object([.init("Fn::Sub", .array([]))]),
        .object([.init("Fn::If", .array(["C", .object([.init("Fn::If", .array([]))])]))]),
        .object([.init("Fn::Join", "x")]),
        .object([.init("Fn::Select", .array([.int(.max), .array([])]))]),
        .object([.init("Fn::ImportValue", .object([.init("Fn::Sub", "${X}")]))]),
        .object([.init("Statement", .object([.init("Effect", "Allow"), .init("NotAction", .null)]))]),
    ]

    /// The value with one node replaced; the node is counted from the outside in.
    private static func mutated(_ value: Value, _ count: inout Int, _ replacement: Value) -> Value {
        count -= 1
        if count == 0 { return replacement }
        switch value {
        case .array(let elements): return .array(elements.map { mutated($0, &count, replacement) })
        case .object(let members): return .object(members.map { .init($0.key, mutated($0.value, &count, replacement)) })
        default: return value
        }
    }

    @Test func nothingCrashes() throws {
        var random = RandomPolicies(seed: 7)
        var texts: [(String, String)] = ChangeTable.rows.map { ($0.type, $0.new) }
        texts +=
            RightsTests.roles.map { ("AWS::IAM::Role", $0.1) }
            + RightsTests.policies.map { ("AWS::SQS::QueuePolicy", $0.1) }
        texts += RightsTests.permissions.map { ("AWS::Lambda::Permission", $0.1) }
        for (type, text) in texts {
            let properties = try Value.read(json: Array(text.utf8))
            for _ in 0..<12 {
                var count = 1 + random.next(12)
                let other = Self.mutated(properties, &count, Self.odd[random.next(Self.odd.count)])
                try compare(type, properties, other)
                try compare(type, other, properties)
            }
        }
    }

    private func compare(_ type: String, _ old: Value, _ new: Value) throws {
        let file = { (properties: Value) in
            let resource = Value.object([.init("Type", .string(type)), .init("Properties", properties)])
            let text = Value.object([.init("Resources", .object([.init("Thing", resource)]))]).compactJSON
            return TemplateFile(path: "a/prod/cloudformation.json", bytes: Array(text.utf8))
        }
        let project = try ProjectComparison(old: [file(old)], new: [file(new)])
        let consequences = Consequences.all(of: project)
        _ = HumanDiff(color: false).text(project, consequences)
        _ = JSONDiff.text(project, consequences)
        let text = MarkdownReview(project, consequences, oldTitle: "a", newTitle: "b").text()
        #expect(text.utf16.count <= MarkdownReview.limit && !text.contains("\u{1B}"))
        let graph = try DiagramReader.graph(of: [file(new)])
        _ = DiagramText.mermaid(graph.folded()) + DiagramText.dot(graph)
    }

    /// Many wildcards are given up on rather than waited for.
    @Test func tooManyWildcardsAreSaid() throws {
        let actions = (0..<60).map { "\"s3:*a\($0)*b\($0)*c\($0)*\"" }.joined(separator: ", ")
        let role = { (more: String) in RightsTests.role(RightsTests.allow(actions + more)) }
        let all = try Projects.consequences(of: "AWS::IAM::Role", role(""), role(", \"s3:*x*y*z*\""))
        #expect(all.contains { $0.message.contains("too many combinations") }, "\(all)")
    }
}
