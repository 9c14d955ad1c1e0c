import Infra
import Review
import Testing

@testable import Deployment

@Suite struct CallerRightsTests {
    private let template = #"""
        {"Resources": {
          "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders"}},
          "Maybe": {"Type": "AWS::SNS::Topic", "Condition": "C", "Properties": {"TopicName": "t"}},
          "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r"}},
          "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "Role": {"Fn::GetAtt": ["Role", "Arn"]}}}}}
        """#

    private func rights(old: String?, isOfCaller: Bool = true, role: String? = nil) throws -> DeploymentRights {
        let stack = PolicyStack(
            name: "shop-dev", region: "eu-central-1", account: "123456789012", templates: [try json(template)],
            bucket: "b", role: role)
        return DeploymentRights(
            stack, old: try old.map { try json($0) }, handlersAreOfCaller: isOfCaller, hasUploads: true)
    }

    @Test func whatIsNeededIsToldFromWhatMayBe() throws {
        let first = try rights(old: nil)
        let actions = Set(first.needed.map(\.action))
        #expect(
            actions.isSuperset(of: [
                "cloudformation:CreateChangeSet", "sqs:CreateQueue", "iam:CreateRole", "lambda:CreateFunction",
                "iam:PassRole",
            ]))
        #expect(!actions.contains("sns:CreateTopic") && first.possible.contains { $0.action == "sns:CreateTopic" })
        #expect(first.possible.contains { $0.action == "s3:PutObject" && $0.resource == "arn:aws:s3:::b/archives/*" })
        #expect(!first.needed.contains { $0.action == "lambda:GetFunction" })
        let update = try rights(old: template.split(separator: "orders").joined(separator: "other"))
        #expect(Set(update.needed.map(\.action)).allSatisfy { $0.hasPrefix("cloudformation:") })
        #expect(
            update.possible.contains { $0.action == "sqs:SetQueueAttributes" }
                && !update.possible.contains { $0.action.hasPrefix("lambda:") })
        let ofRole = try rights(old: nil, isOfCaller: false, role: "arn:aws:iam::123456789012:role/cfn")
        #expect(ofRole.needed.contains { $0.action == "iam:PassRole" && $0.resource.hasSuffix("role/cfn") })
        #expect(!ofRole.needed.contains { $0.action == "sqs:CreateQueue" })
    }

    @Test(arguments: [
        ("arn:aws:iam::123456789012:user/team/ann", "arn:aws:iam::123456789012:user/team/ann"),
        ("arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions", "arn:aws:iam::123456789012:role/deploy"),
        ("arn:aws-cn:sts::123456789012:assumed-role/deploy/x", "arn:aws-cn:iam::123456789012:role/deploy"),
        ("arn:aws:iam::123456789012:root", nil), ("arn:aws:sts::123456789012:federated-user/ann", nil),
        ("arn:aws:sts::123456789012:user/moto", nil), ("x", nil),
    ])
    func theCallersPoliciesAreThoseOf(caller: String, source: String?) {
        #expect(PolicySimulation.source(of: caller) == source)
    }

    @Test func requestsAreAFewOfKnownNames() throws {
        let rights = try rights(old: nil)
        let requests = PolicySimulation.requests(for: rights.needed.union(rights.possible), region: "eu-central-1")
        #expect(requests.count < 12 && requests[0].rights.allSatisfy { $0.right.action.hasPrefix("cloudformation:") })
        #expect(
            requests[0].rights[0].resource
                == "arn:aws:cloudformation:eu-central-1:123456789012:stack/shop-dev/1A2B3C4D5E6F")
        let passing = try #require(requests.first { $0.rights.contains { $0.right.action == "iam:PassRole" } })
        let input = passing.input(source: "arn:x").compactJSON
        #expect(
            input.contains(
                #"{"ContextKeyName":"iam:PassedToService","ContextKeyValues":["lambda.amazonaws.com"],"ContextKeyType":"string"}"#
            ))
        #expect(input.contains(#""ContextKeyValues":["cloudformation.amazonaws.com"],"ContextKeyType":"stringList""#))
        #expect(
            requests.allSatisfy { request in
                request.rights.allSatisfy { !$0.resource.contains("*") || $0.resource == "*" }
            })
    }

    /// Source: IAM API Reference, "SimulatePrincipalPolicy", its example; "EvaluationResult"; "ResourceSpecificResult".
    @Test(arguments: [
        (#"{"EvalDecision": "allowed"}"#, nil),
        (
            #"{"EvalDecision": "implicitDeny", "MatchedStatements": [], "MissingContextValues": []}"#,
            "no policy allows it"
        ),
        (#"{"EvalDecision": "implicitDeny", "MissingContextValues": ["aws:SourceIp"]}"#, nil),
        (
            #"{"EvalDecision": "implicitDeny", "MissingContextValues": ["iam:PassedToService", "s3:prefix"]}"#,
            "no policy allows it"
        ),
        (#"{"EvalDecision": "implicitDeny", "MissingContextValues": ["sqs:x"]}"#, nil),
        (
            #"{"EvalDecision": "explicitDeny", "MatchedStatements": [{"SourcePolicyId": "no-queues", "SourcePolicyType": "IAM Policy"}]}"#,
            "denied by the policy no-queues"
        ),
        (#"{"EvalDecision": "explicitDeny", "MissingContextValues": ["aws:SourceIp"]}"#, nil),
        (
            #"{"EvalDecision": "implicitDeny", "PermissionsBoundaryDecisionDetail": {"AllowedByPermissionsBoundary": false}}"#,
            "the permissions boundary does not allow it"
        ),
        (
            #"{"EvalDecision": "implicitDeny", "OrganizationsDecisionDetail": {"AllowedByOrganizations": false}}"#,
            "the organization's policies do not allow it, says the simulator"
        ),
    ])
    func answersAreRead(result: String, expected: String?) throws {
        let right = Right("sqs:CreateQueue", on: "arn:aws:sqs:eu-central-1:123456789012:orders")
        let request = try #require(PolicySimulation.requests(for: [right], region: "eu-central-1").first)
        let fields = try #require(try json(result).members)
        let common: [Value.Member] = [.init("EvalActionName", "sqs:createqueue")]
        let single = Value.object(common + [.init("EvalResourceName", .string(right.resource))] + fields)
        // With several resources each has a decision of its own.
        let renamed = fields.map { Value.Member($0.key == "EvalDecision" ? "EvalResourceDecision" : $0.key, $0.value) }
        let organization = fields.filter { $0.key.hasPrefix("Organizations") }
        let several = Value.object(
            common + organization + [
                .init("EvalDecision", "allowed"), .init("EvalResourceName", "*"),
                .init(
                    "ResourceSpecificResults",
                    [
                        .object([.init("EvalResourceName", .string(right.resource))] + renamed),
                        ["EvalResourceName": "arn:other", "EvalResourceDecision": "explicitDeny"],
                    ]),
            ])
        for answer in [single, several] {
            let found = PolicySimulation.denials(in: ["EvaluationResults": [answer]], of: request)
            #expect(found.map(\.text) == (expected.map { ["sqs:CreateQueue on \(right.resource): \($0)"] } ?? []))
        }
        #expect(PolicySimulation.denials(in: [:], of: request).isEmpty)
    }
}
