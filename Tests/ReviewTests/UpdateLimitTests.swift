import Infra
import Testing

@testable import Review

/// What an update cannot do at once, and settings that stand beside templates.
@Suite struct UpdateLimitTests {
    private static func rule(
        _ id: String, _ priority: Int, listener: String = #"{"Fn::ImportValue": "entrance-prod-Listener"}"#
    ) -> String {
        #""\#(id)": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {"ListenerArn": \#(listener), "Priority": \#(priority), "Conditions": [{"Field": "path-pattern", "Values": ["/\#(id)"]}], "Actions": []}}"#
    }

    @Test func aPriorityIsTakenUntilLaterInTheUpdate() throws {
        let swapped = Consequences.all(
            of: try Projects.comparison(
                ["a/prod": "\(Self.rule("A", 1)), \(Self.rule("B", 2))"],
                ["a/prod": "\(Self.rule("A", 2)), \(Self.rule("B", 1))"]))
        #expect(
            swapped.filter { $0.kind == .refused && $0.message.contains("takes priority") }.count == 2,
            "\(swapped.map(\.message))")
        let inherited = Consequences.all(
            of: try Projects.comparison(["a/prod": Self.rule("A", 1)], ["a/prod": Self.rule("B", 1)]))
        #expect(
            inherited.contains {
                $0.kind == .refused
                    && $0.message.contains("takes priority 1, which A has until later in the same update")
            })
        let kept = Consequences.all(
            of: try Projects.comparison(
                ["a/prod": Self.rule("A", 1)], ["a/prod": Self.rule("A", 1).replacing("/A", with: "/other")]))
        #expect(!kept.contains { $0.message.contains("priority") })
    }

    @Test func aPriorityOfAnotherStackHasAnOrder() throws {
        let listener = #""L": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {}}"#
        let all = Consequences.all(
            of: try Projects.comparison(
                ["a/prod": Self.rule("A", 1), "b/prod": Self.rule("B", 2)],
                ["a/prod": Self.rule("A", 3), "b/prod": Self.rule("B", 1)]))
        #expect(
            all.contains {
                $0.kind == .otherStacks && $0.message.contains("Deploy in this order: 1. a prod; 2. b prod.")
            }, "\(all.map(\.message))")
        let others = Consequences.all(
            of: try Projects.comparison(
                [
                    "a/prod": "\(listener), \(Self.rule("A", 1, listener: #"{"Ref": "L"}"#))",
                    "b/prod": Self.rule("B", 2),
                ],
                [
                    "a/prod": "\(listener), \(Self.rule("A", 3, listener: #"{"Ref": "L"}"#))",
                    "b/prod": Self.rule("B", 1),
                ]))
        #expect(!others.contains { $0.message.contains("takes priority") }, "another listener")
    }

    @Test func tooManyResourcesAreRefused() throws {
        let topics = { (count: Int) in
            (0..<count).map { #""T\#($0)": {"Type": "AWS::SNS::Topic"}"# }.joined(separator: ", ")
        }
        let all = Consequences.all(of: try Projects.comparison(["a/prod": topics(500)], ["a/prod": topics(501)]))
        #expect(
            all.contains { $0.kind == .refused && $0.message.contains("501 resources; CloudFormation accepts 500") })
        let fewer = Consequences.all(of: try Projects.comparison(["a/prod": topics(501)], ["a/prod": topics(500)]))
        #expect(!fewer.contains { $0.kind == .refused })
    }

    static let indexes: [(old: [String], new: [String], isRefused: Bool)] = [
        ([], ["a", "b"], true), (["a"], ["b"], true), (["a"], ["a", "b"], false), (["a", "b"], ["a"], false),
        (["a", "b"], [], true),
    ]

    @Test(arguments: indexes)
    func oneIndexInAnUpdate(_ old: [String], _ new: [String], _ isRefused: Bool) throws {
        let properties = { (names: [String]) in
            #"{"GlobalSecondaryIndexes": [\#(names.map { #"{"IndexName": "\#($0)"}"# }.joined(separator: ", "))]}"#
        }
        let all = try Projects.consequences(of: "AWS::DynamoDB::Table", properties(old), properties(new))
        #expect(
            all.contains { $0.kind == .refused && $0.message.contains("one global secondary index in an update") }
                == isRefused)
    }

    @Test func thePolicyOfAStackIsCompared() throws {
        let file = { (text: String) in TemplateFile(path: "a/prod/template-configuration.json", bytes: Array(text.utf8))
        }
        let template = TemplateFile(
            path: "a/prod/cloudformation.json", bytes: Array(#"{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}"#.utf8)
        )
        let deny =
            #"{"Effect": "Deny", "Action": "Update:Delete", "Principal": "*", "Resource": "LogicalResourceId/T"}"#
        let allow = #"{"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*"}"#
        let full = #"{"Tags": {"team": "a"}, "StackPolicy": {"Statement": [\#(allow), \#(deny)]}}"#
        let open = #"{"Tags": {"team": "b"}, "StackPolicy": {"Statement": [\#(allow)]}}"#
        let weaker = try ProjectComparison(old: [template, file(full)], new: [template, file(open)])
        let all = Consequences.all(of: weaker)
        #expect(
            all.map(\.danger) == [.dangerous] && all[0].message.contains("no longer denies all that it did"), "\(all)")
        let text = HumanDiff(color: false).text(weaker, all)
        #expect(
            text.contains("a prod: 2 changed") || text.contains("a prod: 1 changed") && text.contains("Tags.team"),
            "\(text)")
        let gone = Consequences.all(of: try ProjectComparison(old: [template, file(full)], new: [template]))
        #expect(gone.map(\.danger) == [.look] && gone[0].message.contains("keeps the one that is deployed"))
        #expect(try ProjectComparison(old: [template, file(full)], new: [template, file(full)]).isEmpty)
        #expect(
            Consequences.all(of: try ProjectComparison(old: [template, file("{")], new: [template, file(full)])).isEmpty
        )
    }
}
