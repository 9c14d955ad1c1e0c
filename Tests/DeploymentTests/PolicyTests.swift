import Infra
import Review
import Testing

@testable import Deployment

@Suite struct PolicyTests {
    private func rights(_ resources: String, parameters: String = "{}") throws -> Set<Right> {
        let template = try json(#"{"Parameters": \#(parameters), "Resources": \#(resources)}"#)
        return HandlerRights(stack([template]), .all).rights
    }

    private func stack(_ templates: [Value], name: String = "shop-dev") -> PolicyStack {
        PolicyStack(name: name, region: "eu-central-1", account: "123456789012", templates: templates)
    }

    private func resources(_ action: String, _ rights: Set<Right>) -> [String] {
        rights.filter { $0.action == action }.map {
            $0.resource.split(separator: ":", maxSplits: 5).last.map(String.init) ?? ""
        }.sorted()
    }

    @Test(arguments: [
        (#""orders""#, "orders"), (#"{"Fn::Sub": "${AWS::StackName}-q"}"#, "shop-dev-q"),
        (#"{"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}, {"Ref": "P"}]]}"#, "a-eu-central-1-*"),
        (#"{"Fn::If": ["C", "a", "b"]}"#, "*"), (#"{"Fn::ImportValue": "x"}"#, "*"), (#"{"Fn::Sub": "x-${P"}"#, "x-*"),
    ])
    func namesAreFollowed(value: String, name: String) throws {
        let found = try rights(#"{"Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": \#(value)}}}"#)
        #expect(
            found.first { $0.action == "sqs:CreateQueue" }?.resource == "arn:aws:sqs:eu-central-1:123456789012:\(name)")
    }

    @Test func unnamedResourcesHaveTheNamesThatCloudFormationMakes() throws {
        let found = try rights(#"{"Files": {"Type": "AWS::S3::Bucket"}, "Table": {"Type": "AWS::DynamoDB::Table"}}"#)
        #expect(found.first { $0.action == "s3:CreateBucket" }?.resource == "arn:aws:s3:::shop-dev-files-*")
        #expect(resources("dynamodb:CreateTable", found) == ["table/shop-dev-Table-*"])
        #expect(!found.contains { $0.action == "dynamodb:Scan" || $0.action.hasPrefix("kms:") })
    }

    @Test func rolesArePassedToTheServiceThatTakesThem() throws {
        let found = try rights(
            #"""
            {"Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "Path": "/x/"}},
             "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "Role": {"Fn::GetAtt": ["Role", "Arn"]},
                   "Code": {"S3Bucket": "b", "S3Key": {"Ref": "FArtifactKey"}}}},
             "P": {"Type": "AWS::Lambda::Permission", "Properties": {"FunctionName": {"Ref": "F"}}}}
            """#, parameters: #"{"FArtifactKey": {"Type": "String"}}"#)
        let passing = found.filter { $0.action == "iam:PassRole" }
        #expect(
            passing == [
                Right(
                    "iam:PassRole", on: "arn:aws:iam::123456789012:role/x/r",
                    .init("StringEquals", "iam:PassedToService", ["lambda.amazonaws.com"]))
            ])
        #expect(resources("s3:GetObject", found) == ["b/archives/*"])
        #expect(resources("lambda:AddPermission", found) == ["function:f", "function:f:*"])
        #expect(resources("iam:CreateRole", found) == ["role/x/r"])
    }

    @Test func propertiesDecide() throws {
        let plain = try rights(#"{"B": {"Type": "AWS::S3::Bucket"}}"#)
        #expect(
            !plain.contains { $0.action == "s3:PutBucketWebsite" }
                && !plain.contains { $0.action.hasPrefix("s3tables:") })
        let site = try rights(#"{"B": {"Type": "AWS::S3::Bucket", "Properties": {"WebsiteConfiguration": {}}}}"#)
        #expect(site.contains { $0.action == "s3:PutBucketWebsite" })
    }

    @Test func whatIsReadByReferenceIsAllowed() throws {
        let found = try rights(
            #"{"Q": {"Type": "AWS::SQS::Queue", "Properties": {"Tags": "{{resolve:ssm:/a/b:1}} {{resolve:secretsmanager:c"}}}"#
        )
        #expect(resources("ssm:GetParameters", found) == ["parameter/a/b"])
        #expect(resources("secretsmanager:GetSecretValue", found) == ["secret:c-*"])
    }

    @Test func typesWithoutPermissionsAreNamed() throws {
        let template = try json(
            #"{"Resources": {"A": {"Type": "AWS::DocDB::DBCluster"}, "B": {"Type": "Custom::X"}, "W": {"Type": "AWS::CloudFormation::WaitConditionHandle"}}}"#
        )
        #expect(HandlerRights(stack([template]), .all).unknownTypes == ["AWS::DocDB::DBCluster"])
    }

    @Test func aRoleOfCloudFormationHasTheHandlersRights() throws {
        let template = try json(#"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#)
        let role = "arn:aws:iam::123456789012:role/deploy"
        let policy = DeployPolicy(
            [PolicyStack(name: "s", region: "eu-central-1", account: "*", templates: [template], role: role)], .update)
        #expect(policy.roles[role]?.contains { $0.action == "sqs:CreateQueue" } == true)
        #expect(!policy.deployer.contains { $0.action.hasPrefix("sqs:") })
        #expect(policy.deployer.contains { $0.action == "iam:PassRole" && $0.resource == role })
    }

    @Test func policiesAreNoLargerThanIAMTakesAndFoldedOnlyWhereTheyMust() {
        func many(_ count: Int) -> Set<Right> {
            Set(
                (0..<count).flatMap { number in
                    ["Create", "Delete", "Get"].map {
                        Right(
                            "lambda:\($0)Function",
                            on: "arn:aws:lambda:eu-central-1:123456789012:function:shop-dev-function-\(number)")
                    }
                })
        }
        let few = ManagedPolicies(many(82), stacks: ["shop-dev"])
        #expect(!few.isFolded && few.policies.count == 2)
        let much = ManagedPolicies(many(2_000), stacks: ["shop", "shop-dev"])
        #expect(much.isFolded && much.policies.count == 1)
        #expect(much.policies[0][0].resources == ["arn:aws:lambda:eu-central-1:123456789012:function:shop-dev-*"])
        for document in few.documents { #expect(document.compactJSON.utf8.count <= ManagedPolicies.largest) }
    }

    @Test func daysAreWritten() {
        #expect(TimeText.day(0) == "1970-01-01 00:00:00" && TimeText.day(1_793_000_000) == "2026-10-26 07:33:20")
        #expect(TimeText.day(951_782_400) == "2000-02-29 00:00:00" && TimeText.day(-5) == "-5")
    }

    @Test func secretsOfWebhooks() {
        #expect(WebhookSecret.problem(with: String(repeating: "a", count: 256)) == nil)
        for value in ["", "a b", "ä", String(repeating: "a", count: 257)] {
            #expect(WebhookSecret.problem(with: value) != nil)
        }
        #expect(
            WebhookSecret.isToken("1:abcdefgh-_") && !WebhookSecret.isToken("abc")
                && !WebhookSecret.isToken("x:abcdefghi"))
    }

    @Test func expressModeIsSaidOfTheChangeSet() throws {
        let parameters = ParameterPlan(template: [:], known: [:], said: [:], old: nil)
        func request(_ isOn: Bool, _ rollback: Bool) -> ChangeSetRequest {
            ChangeSetRequest(
                stack: "s", isNew: true, template: .text("{}"), parameters: parameters, tags: [], role: nil, topics: [],
                express: (isOn, rollback))
        }
        #expect(request(true, true).input["DeploymentConfig"] == ["Mode": "EXPRESS", "DisableRollback": false])
        #expect(request(true, false).input["DeploymentConfig"] == ["Mode": "EXPRESS", "DisableRollback": true])
        #expect(
            request(false, true).input["DeploymentConfig"] == nil
                && request(true, true).name != request(false, true).name)
    }
}
