import Infra
import Testing

@testable import Review

/// What is a difference and what is not.
@Suite struct TemplateComparisonTests {
    /// A template with one resource.
    static func template(_ type: String, _ properties: String, id: String = "Thing", more: String = "") throws -> Value
    {
        try Value.read(
            json: Array(
                "{\"Resources\": {\"\(id)\": {\"Type\": \"\(type)\", \"Properties\": \(properties)\(more)}}}".utf8))
    }

    static let same: [(String, String, String)] = [
        ("AWS::Lambda::Function", #"{"MemorySize": 256}"#, #"{"MemorySize": "256"}"#),
        ("AWS::Lambda::Function", #"{"MemorySize": 256, "Timeout": 3}"#, #"{"Timeout": 3, "MemorySize": 256}"#),
        ("AWS::SQS::Queue", #"{"FifoQueue": true}"#, #"{"FifoQueue": "true"}"#),
        ("AWS::Lambda::Function", #"{"Role": {"Fn::GetAtt": ["R", "Arn"]}}"#, #"{"Role": {"Fn::GetAtt": "R.Arn"}}"#),
        ("AWS::Lambda::Function", #"{"Role": {"Fn::GetAtt": ["R", "Arn"]}}"#, #"{"Role": {"Fn::Sub": "${R.Arn}"}}"#),
        ("AWS::SQS::Queue", #"{"QueueName": "a-b"}"#, #"{"QueueName": {"Fn::Join": ["-", ["a", "b"]]}}"#),
        ("AWS::SQS::Queue", #"{"QueueName": "a-b"}"#, #"{"QueueName": {"Fn::Sub": "a-b"}}"#),
        (
            "AWS::SQS::Queue", #"{"QueueName": {"Fn::Sub": "a-${AWS::Region}-${X}"}}"#,
            #"{"QueueName": {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}, {"Ref": "X"}]]}}"#
        ),
        (
            "AWS::SQS::Queue", #"{"QueueName": {"Fn::Sub": ["a-${N}", {"N": {"Ref": "X"}}]}}"#,
            #"{"QueueName": {"Fn::Sub": "a-${X}"}}"#
        ),
        ("AWS::SQS::Queue", #"{"QueueName": {"Fn::Sub": "${!a}"}}"#, ##"{"QueueName": "${a}"}"##),
        ("AWS::SQS::Queue", #"{"QueueName": {"Fn::Select": [1, ["a", "b"]]}}"#, #"{"QueueName": "b"}"#),
        (
            "AWS::SQS::Queue", #"{"QueueName": {"Fn::Select": ["0", {"Fn::Split": ["/", "a/b"]}]}}"#,
            #"{"QueueName": "a"}"#
        ),
        ("AWS::SQS::Queue", #"{"QueueName": {"Ref": "AWS::NoValue"}}"#, "{}"),
        ("AWS::ApiGateway::ApiKey", #"{"Enabled": false}"#, "{}"),
        ("AWS::ApiGateway::DomainName", #"{"RoutingMode": "BASE_PATH_MAPPING_ONLY"}"#, "{}"),
        (
            "AWS::SQS::Queue", #"{"Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]}"#,
            #"{"Tags": [{"Value": "2", "Key": "b"}, {"Key": "a", "Value": 1}]}"#
        ),
        (
            "AWS::EC2::SecurityGroup",
            #"{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 80}, {"IpProtocol": "udp", "FromPort": 53}]}"#,
            #"{"SecurityGroupIngress": [{"IpProtocol": "udp", "FromPort": "53"}, {"IpProtocol": "tcp", "FromPort": 80}]}"#
        ),
        (
            "AWS::SQS::QueuePolicy",
            #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Principal": "*"}]}}"#,
            #"{"PolicyDocument": {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Resource": ["*"], "Action": ["SQS:sendmessage"]}}}"#
        ),
        (
            "AWS::S3::BucketPolicy",
            #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "a", "Principal": {"AWS": "123456789012"}}, {"Effect": "Deny", "Action": ["s3:b", "s3:a"], "Resource": "b"}]}}"#,
            #"{"PolicyDocument": {"Statement": [{"Effect": "Deny", "Action": ["s3:a", "s3:b"], "Resource": "b"}, {"Effect": "Allow", "Action": "s3:*", "Resource": "a", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}}]}}"#
        ),
        ("Custom::Thing", #"{"Number": 1, "Flag": true}"#, #"{"Number": "1", "Flag": "true"}"#),
    ]

    @Test(arguments: same)
    func saysNothingOfEqualMeaning(_ type: String, _ old: String, _ new: String) throws {
        let comparison = TemplateComparison(old: try Self.template(type, old), new: try Self.template(type, new))
        #expect(comparison.isEmpty, "\(comparison.resources.flatMap(\.properties))")
        #expect(TemplateComparison(old: try Self.template(type, new), new: try Self.template(type, old)).isEmpty)
    }

    static let different: [(String, String, String, String, String, String)] = [
        ("AWS::Lambda::Function", #"{"MemorySize": 256}"#, #"{"MemorySize": 512}"#, "MemorySize", "256", "512"),
        (
            "AWS::Lambda::Function", #"{"Environment": {"Variables": {"A": "1"}}}"#,
            #"{"Environment": {"Variables": {"A": "2"}}}"#, "Environment.Variables.A", "1", "2"
        ),
        (
            "AWS::SQS::Queue", #"{"Tags": [{"Key": "a", "Value": "1"}]}"#,
            #"{"Tags": [{"Key": "b", "Value": "1"}, {"Key": "a", "Value": "1"}]}"#, "Tags[b]", "nothing",
            "{Key: b, Value: 1}"
        ),
        (
            "AWS::Lambda::Function", #"{"Layers": ["a", "b"]}"#, #"{"Layers": ["b", "a"]}"#, "Layers[0]", "a", "b"
        ),
        (
            "AWS::SQS::Queue", #"{"QueueName": {"Fn::Sub": "a-${X}"}}"#, #"{"QueueName": {"Fn::Sub": "b-${X.Arn}"}}"#,
            "QueueName", "\"a-${X}\"", "\"b-${X.Arn}\""
        ),
        (
            "AWS::IAM::Policy",
            #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": ["s3:Get*", "s3:Put*"], "Resource": "*"}]}}"#,
            #"{"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*"}]}}"#,
            "PolicyDocument.Statement[].Action[]", "s3:Put*", "s3:List*"
        ),
        ("AWS::SSM::Document", #"{"Content": {"a": 1}}"#, #"{"Content": {"a": "1"}}"#, "Content.a", "1", "1"),
    ]

    @Test(arguments: different)
    func showsWhatDiffers(
        _ type: String, _ old: String, _ new: String, _ path: String, _ before: String, _ after: String
    ) throws {
        let comparison = TemplateComparison(old: try Self.template(type, old), new: try Self.template(type, new))
        let change = try #require(comparison.resources.first?.properties.first)
        #expect(change.path.description == path)
        #expect(Readable.text(change.old) == before)
        #expect(Readable.text(change.new) == after)
    }

    @Test func tellsReplacementByTheSchema() throws {
        func replacement(_ name: String, _ old: String, _ new: String) throws -> Replacement? {
            TemplateComparison(old: try Self.template(name, old), new: try Self.template(name, new)).resources.first?
                .replacement
        }
        #expect(
            try replacement("AWS::SQS::Queue", #"{"QueueName": "a"}"#, #"{"QueueName": "b"}"#)
                == .always([PropertyPath("QueueName")]))
        #expect(
            try replacement("AWS::SQS::Queue", #"{"DelaySeconds": 1}"#, #"{"DelaySeconds": 2}"#) == Replacement.none)
        func keys(_ name: String) -> String {
            "{\"KeySchema\": [{\"AttributeName\": \"\(name)\", \"KeyType\": \"HASH\"}]}"
        }
        guard case .conditional? = try replacement("AWS::DynamoDB::Table", keys("a"), keys("b")) else {
            Issue.record("a table's key schema replaces it in some cases")
            return
        }
    }

    @Test func findsRenames() throws {
        let old = try Value.read(
            json: Array(
                #"{"Resources": {"A": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 1}}, "P": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "A"}]}}}}"#
                    .utf8))
        let new = try Value.read(
            json: Array(
                #"{"Resources": {"B": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": "1"}}, "P": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "B"}]}}}}"#
                    .utf8))
        let changes = TemplateComparison(old: old, new: new).resources
        #expect(changes.map(\.kind) == [.renamed(from: "A")])
        #expect(changes.map(\.id) == ["B"])
    }

    @Test(arguments: [
        ("", "cut off"), ("{\"Resources\": {", "cut off"), ("{\"Resources\": {]}", "line 1, column 16"),
        ("[]", "does not hold an object"),
        ("{}", "has no Resources"), (#"{"Resources": []}"#, "Resources is not an object"),
        (#"{"Resources": {"A": 1}}"#, "resource A is not an object"),
        (#"{"Resources": {"A": {}}}"#, "resource A has no Type"),
    ])
    func refusesWhatIsNoTemplate(_ text: String, _ reason: String) {
        let failure = #expect(throws: TemplateFailure.self) { try TemplateText.read(Array(text.utf8), name: "a.json") }
        #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "")")
    }
}
