import Testing

@testable import Review

/// Resources that stand in another stack than before.
@Suite struct MoveTests {
    static let table = #""Orders": {"Type": "AWS::DynamoDB::Table", "Properties": {"BillingMode": "PAY_PER_REQUEST"}}"#
    static let named = #""Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}}"#
    static let topic = #""Other": {"Type": "AWS::SNS::Topic"}"#

    @Test func aMoveBetweenServicesDeletesAndCreates() throws {
        let project = try Projects.comparison(
            ["a/prod": "\(Self.table), \(Self.topic)", "b/prod": Self.topic],
            ["a/prod": Self.topic, "b/prod": "\(Self.table), \(Self.topic)"])
        #expect(project.moves.isEmpty)
        #expect(project.relocations.map(\.newID) == ["Orders"])
        let all = Consequences.all(of: project)
        let loss = try #require(all.first { $0.kind == .dataLoss })
        #expect(loss.danger == .dangerous && loss.stack.service == "a")
        #expect(loss.message.contains("deleted with its items") && loss.message.contains("create-stack-refactor"))
        let text = HumanDiff(color: false).text(project, all)
        #expect(!text.contains("moved to") && text.contains("created anew in b prod"), "\(text)")
    }

    @Test func aNameIsTakenWhileTheOtherServiceHasIt() throws {
        let all = Consequences.all(
            of: try Projects.comparison(
                ["a/prod": "\(Self.named), \(Self.topic)", "b/prod": Self.topic],
                ["a/prod": Self.topic, "b/prod": "\(Self.named), \(Self.topic)"]))
        let refused = try #require(all.first { $0.kind == .refused })
        #expect(refused.message.contains("1. a prod") && refused.message.contains("2. b prod"))
        let renamed = Consequences.all(of: try Projects.comparison(["a/prod": Self.named], ["b/prod": Self.named]))
        #expect(renamed.contains { $0.kind == .refused && $0.message.contains("stays deployed") }, "\(renamed)")
    }

    @Test func aMoveIntoANestedStackIsShownAsOneAndStillLosesData() throws {
        let nested = "a/prod/nested/functions-1.json"
        let project = try Projects.comparison(
            ["a/prod": "\(Self.table), \(Self.named), \(Self.topic)", nested: ""],
            ["a/prod": Self.topic, nested: "\(Self.table), \(Self.named)"])
        #expect(project.moves.map(\.newID).sorted() == ["Jobs", "Orders"])
        let all = Consequences.all(of: project)
        #expect(all.contains { $0.kind == .dataLoss && $0.danger == .dangerous && $0.resource == "Orders" })
        #expect(all.contains { $0.kind == .refused && $0.resource == "Jobs" })
    }

    @Test func aNestedStackThatGoesTakesItsDataWithIt() throws {
        let nested = "a/prod/nested/functions-1.json"
        let all = Consequences.all(
            of: try Projects.comparison(["a/prod": Self.topic, nested: Self.table], ["a/prod": Self.topic]))
        #expect(all.contains { $0.kind == .dataLoss && $0.danger == .dangerous }, "\(all)")
        let whole = Consequences.all(of: try Projects.comparison(["a/prod": Self.topic, nested: Self.table], [:]))
        #expect(!whole.contains { $0.danger == .dangerous }, "a stack that is no longer given stays deployed")
    }

    @Test func aConditionDeletesWhatItNoLongerGives() throws {
        let all = Consequences.all(
            of: try Projects.comparison(
                ["a/prod": Self.table],
                [
                    "a/prod":
                        #""Orders": {"Type": "AWS::DynamoDB::Table", "Condition": "C", "Properties": {"BillingMode": "PAY_PER_REQUEST"}}"#
                ]))
        #expect(all.contains { $0.kind == .dataLoss && $0.danger == .dangerous }, "\(all)")
    }
}
