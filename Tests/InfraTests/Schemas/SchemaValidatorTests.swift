import Testing

@testable import Infra

/// What is said, word for word.
struct SchemaValidatorTests {
    typealias Case = (type: String, properties: Value, findings: [String])

    static let function: Value = ["Code": ["ZipFile": "x"], "Role": "arn:aws:iam::123456789012:role/r"]

    static func function(_ key: String, _ value: Value) -> Value {
        guard case .object(let members) = function else { return function }
        return .object(members + [Value.Member(key, value)])
    }

    static let cases: [Case] = [
        ("AWS::Lambda::Function", function, []),
        (
            "AWS::Lambda::Function", function("Timeot", 3),
            [
                "Timeot unknown-property: AWS::Lambda::Function has no property 'Timeot'; did you mean 'Timeout'?"
            ]
        ),
        (
            "AWS::Lambda::Function", function("VpcConfig", ["Subnets": []]),
            [
                "VpcConfig/Subnets unknown-property: 'VpcConfig' has no property 'Subnets'."
            ]
        ),
        (
            "AWS::Lambda::Function", ["Code": ["ZipFile": "x"]],
            [
                " missing-property: AWS::Lambda::Function needs the property 'Role'."
            ]
        ),
        (
            "AWS::Lambda::Function", function("Timeout", "soon"),
            [
                "Timeout wrong-type: 'Timeout' must be a whole number, not 'soon'."
            ]
        ),
        (
            "AWS::Lambda::Function", function("Timeout", 10_000),
            [
                "Timeout range: 'Timeout' is 10000; 1 to 5400 is allowed."
            ]
        ),
        ("AWS::Lambda::Function", function("Timeout", "28"), []),
        (
            "AWS::Lambda::Function", function("Runtime", "python3.31"),
            [
                "Runtime value-not-allowed: 'Runtime' cannot be 'python3.31'; did you mean 'python3.11'?"
            ]
        ),
        (
            "AWS::Lambda::Function", function("Architectures", ["x86"]),
            [
                "Architectures/0 value-not-allowed: 'Architectures/0' cannot be 'x86'; it is one of x86_64, arm64."
            ]
        ),
        (
            "AWS::Lambda::Function", function("Architectures", ["arm64", "arm64"]),
            [
                "Architectures item-count: 'Architectures' has 2 items; exactly 1 is allowed.",
                "Architectures/1 duplicate-items: 'Architectures' holds 'arm64' twice; its items must differ.",
            ]
        ),
        (
            "AWS::Lambda::Function", function("Handler", "a b"),
            [
                "Handler pattern: 'Handler' is 'a b', which does not match ^[^\\s]+$."
            ]
        ),
        (
            "AWS::Lambda::Function", function("FunctionName", .string(String(repeating: "x", count: 65))),
            [
                "FunctionName pattern: 'FunctionName' is '\(String(repeating: "x", count: 65))', which does not match ^([a-zA-Z0-9_-]{1,64}|arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:function:[a-zA-Z0-9_-]{1,64})$."
            ]
        ),
        (
            "AWS::Lambda::Function", function("Arn", "x"),
            [
                "Arn read-only-property: 'Arn' is set by AWS and cannot be given."
            ]
        ),
        (
            "AWS::Lambda::Function", function("SnapStartResponse", ["ApplyOn": "None"]),
            [
                "SnapStartResponse read-only-property: 'SnapStartResponse' is set by AWS and cannot be given."
            ]
        ),
        (
            "AWS::Logs::LogGroup", ["RetentionInDays": 15],
            [
                "RetentionInDays value-not-allowed: 'RetentionInDays' cannot be '15'; it is one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653."
            ]
        ),
        (
            "AWS::EC2::Subnet", ["VpcId": "vpc-0a1b2c3d"],
            [
                " missing-property: AWS::EC2::Subnet needs one of 'CidrBlock', 'Ipv4IpamPoolId', 'Ipv6IpamPoolId', 'Ipv6CidrBlock'."
            ]
        ),
        (
            "AWS::Route53::RecordSet",
            [
                "Name": "a.example.com", "Type": "A", "HostedZoneId": "Z1", "HostedZoneName": "example.com.",
            ],
            [
                " exclusive-properties: AWS::Route53::RecordSet has 'HostedZoneId' and also 'HostedZoneName'; only one of them is allowed."
            ]
        ),
        (
            "AWS::Cases::Layout", ["Name": "x", "Content": [:]],
            [
                "Content missing-property: 'Content' needs the property 'Basic'."
            ]
        ),
        (
            "AWS::Bedrock::ApplicationInferenceProfile",
            ["InferenceProfileName": "x", "ModelSource": ["CopyFrm": "y"]],
            [
                "ModelSource/CopyFrm unknown-property: 'ModelSource' has no property 'CopyFrm'; did you mean 'CopyFrom'?"
            ]
        ),
        (
            "AWS::Bedrock::ApplicationInferenceProfile", ["InferenceProfileName": "x", "ModelSource": "y"],
            [
                "ModelSource wrong-type: 'ModelSource' must be an object, not 'y'."
            ]
        ),
        (
            "AWS::CleanRooms::ConfiguredTable",
            [
                "Name": "x", "AnalysisMethod": "DIRECT_QUERY", "AllowedColumns": ["a"], "TableReference": [:],
            ],
            [
                "TableReference no-alternative: 'TableReference' fits none of the 3 forms that it can have; they need 'Glue', or 'Snowflake', or 'Athena'."
            ]
        ),
        (
            "AWS::DynamoDB::Table",
            [
                "AttributeDefinitions": [
                    ["AttributeName": "a", "AttributeType": "S"], ["AttributeName": "a", "AttributeType": "N"],
                ],
                "KeySchema": [["AttributeName": "a", "KeyType": "HASH"]],
            ],
            [
                "AttributeDefinitions/1 duplicate-items: 'AttributeDefinitions' has two items with the same 'AttributeName'."
            ]
        ),
        (
            "AWS::S3::Bucket", ["BucketName": "a", "Tags": [["Key": "k"]]],
            [
                "BucketName pattern: 'BucketName' is 'a', which does not match ^([a-z0-9][a-z0-9.-]*[a-z0-9])?$.",
                "Tags/0 missing-property: 'Tags/0' needs the property 'Value'.",
            ]
        ),
        (
            "Custom::Anything", ["ServiceToken": "arn:aws:lambda:eu-central-1:123456789012:function:x", "Other": [1]],
            []
        ),
    ]

    @Test(arguments: cases.indices)
    func says(index: Int) throws {
        let (name, properties, expected) = Self.cases[index]
        let validator = SchemaValidator()
        let type = try #require(validator.type(named: name, in: .euCentral1))
        let found = validator.validate(properties: properties, of: type)
        #expect(
            found.map { "\($0.path.joined(separator: "/")) \($0.kind.rawValue): \($0.message)" } == expected)
    }

    /// Intrinsic functions stand for anything; both branches of a condition are looked at.
    @Test(
        arguments: [
            (["Ref": "Seconds"], []),
            (["Fn::GetAtt": ["Other", "Arn"]], []),
            ("{{resolve:ssm:/a/b}}", []),
            (["Ref": "AWS::NoValue"], []),
            (["Fn::If": ["Prod", 28, ["Ref": "AWS::NoValue"]]], []),
            (["Fn::If": ["Prod", 28, 10_000]], ["Timeout/Fn::If/2"]),
            (
                ["Fn::If": ["Prod", ["Fn::If": ["Big", -1, 3]], "x"]],
                ["Timeout/Fn::If/1/Fn::If/1", "Timeout/Fn::If/2"]
            ),
            (["Reff": "Seconds"], ["Timeout"]),
        ] as [(Value, [String])])
    func intrinsics(value: Value, paths: [String]) throws {
        let validator = SchemaValidator()
        let type = try #require(validator.type(named: "AWS::Lambda::Function"))
        let found = validator.validate(properties: Self.function("Timeout", value), of: type)
        #expect(found.map { $0.path.joined(separator: "/") } == paths)
    }

    @Test func aTypeIsReadOnce() {
        let validator = SchemaValidator()
        let first = validator.type(named: "AWS::SQS::Queue", in: .euCentral1)
        #expect(first != nil && first === validator.type(named: "AWS::SQS::Queue", in: .euCentral1))
        #expect(validator.type(named: "AWS::SQS::Que") == nil)
    }
}
