import Testing

@testable import Review

/// What is said of roles, policies, keys and permissions.
@Suite struct RightsTests {
    static func role(_ statements: String, more: String = "") -> String {
        #"{"AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}, "Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": ["#
            + statements + "]}}]\(more)}"
    }

    static func allow(_ actions: String, _ resource: String = "\"*\"", more: String = "") -> String {
        "{\"Effect\": \"Allow\", \"Action\": [\(actions)], \"Resource\": \(resource)\(more)}"
    }

    static let queue = #"{"Fn::GetAtt": ["Jobs", "Arn"]}"#
    static let someRole = #""arn:aws:iam::123456789012:role/x""#
    static let condition = #", "Condition": {"StringEquals": {"aws:PrincipalTag/a": "b"}}"#
    static let deny = #"{"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}"#

    static let roles: [(String, String, Consequence.Danger, String)] = [
        (
            role(allow(#""sqs:SendMessage""#, queue)), role(allow(#""sqs:SendMessage", "sqs:ReceiveMessage""#, queue)),
            .look,
            "broader. Gained: sqs:ReceiveMessage on Jobs.Arn."
        ),
        (
            role(allow(#""s3:GetObject""#, #""arn:aws:s3:::a/b*""#)),
            role(allow(#""s3:GetObject""#, #""arn:aws:s3:::a/*""#)), .look,
            "broader. Gained: s3:GetObject on arn:aws:s3:::a/* (in part)."
        ),
        (role(allow(#""s3:*""#)), role(allow(#""s3:GetObject""#)), .safe, "narrower. Lost: s3:* (in part) on *."),
        (role(allow(#""s3:GetObject""#)), role(allow(#""*""#)), .dangerous, "It may do everything."),
        (
            role(allow(#""s3:GetObject""#)), role(allow(#""s3:GetObject", "iam:PassRole""#)), .dangerous,
            "give itself any right"
        ),
        (
            role(allow(#""xray:PutTraceSegments""#)),
            role("\(allow(#""xray:PutTraceSegments""#)), \(allow(#""iam:PassRole""#, someRole))"), .look,
            "broader. Gained: iam:PassRole on arn:aws:iam::123456789012:role/x."
        ),
        (
            role(allow(#""iam:List*""#)), role("\(allow(#""iam:List*""#)), \(allow(#""iam:PassRole""#, someRole))"),
            .look, "broader. Gained: iam:PassRole on arn:aws:iam::123456789012:role/x."
        ),
        (
            role(allow(#""iam:*""#, someRole)), role("\(allow(#""iam:*""#, someRole)), \(allow(#""iam:Get*""#))"),
            .look, "broader. Gained: iam:Get* on *"
        ),
        (
            role(allow(#""s3:GetObject""#)), role(allow(#""s3:PutObject""#)), .look,
            "not comparable with before. Gained: s3:PutObject on *. Lost: s3:GetObject on *."
        ),
        (role(allow(#""s3:GetObject""#, more: condition)), role(allow(#""s3:GetObject""#)), .look, "broader"),
        (role(allow(#""s3:GetObject""#)), role(allow(#""s3:GetObject""#, more: condition)), .safe, "narrower"),
        (
            role("\(allow(#""s3:*""#)), \(deny)"), role(allow(#""s3:*""#)), .look,
            "broader. Gained: s3:DeleteObject on *."
        ),
        (
            role(#"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#),
            role(#"{"Effect": "Allow", "NotAction": ["iam:*", "s3:*"], "Resource": "*"}"#), .safe,
            "narrower. Lost: s3:* on *."
        ),
        (
            role(allow(#""s3:GetObject""#)),
            role(
                allow(#""s3:GetObject""#),
                more: #", "ManagedPolicyArns": ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]"#), .look,
            "Gained: the managed policy AmazonS3FullAccess"
        ),
        (
            role(allow(#""s3:GetObject""#), more: #", "PermissionsBoundary": "arn:aws:iam::123456789012:policy/b""#),
            role(allow(#""s3:GetObject""#)), .dangerous, "loses its permissions boundary"
        ),
    ]

    @Test(arguments: roles)
    func ofRoles(_ old: String, _ new: String, _ danger: Consequence.Danger, _ words: String) throws {
        let found = try Projects.consequences(of: "AWS::IAM::Role", old, new).filter {
            $0.kind == .rights || $0.kind == .exposure
        }
        #expect(found.map(\.danger) == [danger] && found[0].message.contains(words), "\(found.map(\.message))")
    }

    @Test func nothingIsSaidOfWhatMeansTheSame() throws {
        let old = Self.role(Self.allow(#""s3:GetObject", "s3:Get*""#))
        let new = Self.role(Self.allow(#""s3:GET*""#) + ", " + Self.allow(#""s3:GetBucket*""#, #""arn:aws:s3:::b""#))
        #expect(try Projects.consequences(of: "AWS::IAM::Role", old, new).isEmpty)
    }

    static func open(_ principal: String, more: String = "", action: String = "sqs:SendMessage") -> String {
        "{\"Queues\": [{\"Ref\": \"Q\"}], \"PolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \(principal), \"Action\": \"\(action)\", \"Resource\": \"*\"\(more)}]}}"
    }

    static let policies: [(String, String, Consequence.Danger, String)] = [
        (open(#"{"AWS": "123456789012"}"#), open(#""*""#), .dangerous, "Gained: everybody: sqs:SendMessage"),
        (
            open(#"{"AWS": "arn:aws:iam::123456789012:role/a"}"#), open(#"{"AWS": "123456789012"}"#), .look,
            "account 123456789012"
        ),
        (open(#"{"AWS": "123456789012"}"#), open(#"{"AWS": "arn:aws:iam::123456789012:role/a"}"#), .safe, "narrower"),
        (open(#""*""#, more: condition), open(#""*""#), .dangerous, "without signing in"),
        (open(#"{"AWS": "123456789012"}"#), open(#""*""#, more: condition), .look, "not comparable"),
        (
            open(#"{"Service": "sns.amazonaws.com"}"#),
            open(#"{"Service": ["sns.amazonaws.com", "s3.amazonaws.com"]}"#), .look, "s3.amazonaws.com"
        ),
    ]

    @Test(arguments: policies)
    func ofPolicies(_ old: String, _ new: String, _ danger: Consequence.Danger, _ words: String) throws {
        let found = try Projects.consequences(of: "AWS::SQS::QueuePolicy", old, new).filter {
            $0.kind == .rights || $0.kind == .exposure
        }
        #expect(found.map(\.danger) == [danger] && found[0].message.contains(words), "\(found.map(\.message))")
    }

    static func permission(_ more: String) -> String {
        "{\"FunctionName\": {\"Ref\": \"F\"}, \"Action\": \"lambda:InvokeFunction\"\(more)}"
    }

    static let permissions: [(String, String, Consequence.Danger, String)] = [
        (permission(#", "Principal": "123456789012""#), permission(#", "Principal": "*""#), .dangerous, "Everybody"),
        (
            permission(#", "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::a""#),
            permission(#", "Principal": "s3.amazonaws.com""#),
            .look, "broader. Gained: s3.amazonaws.com: lambda:InvokeFunction"
        ),
        (
            permission(#", "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::a""#),
            permission(#", "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::a*""#), .safe, "broader"
        ),
        (
            permission(#", "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::*""#),
            permission(#", "Principal": "s3.amazonaws.com", "SourceArn": "arn:aws:s3:::a""#), .safe, "narrower"
        ),
        (
            permission(#", "Principal": "123456789012""#), permission(#", "Principal": "210987654321""#), .look,
            "not comparable"
        ),
    ]

    @Test(arguments: permissions)
    func ofPermissions(_ old: String, _ new: String, _ danger: Consequence.Danger, _ words: String) throws {
        let found = try Projects.consequences(of: "AWS::Lambda::Permission", old, new).filter {
            $0.kind == .rights || $0.kind == .exposure
        }
        #expect(found.map(\.danger) == [danger] && found[0].message.contains(words), "\(found.map(\.message))")
    }

    @Test func policiesOfTheirOwnCountForTheirRoles() throws {
        func template(_ actions: String) -> [String: String] {
            [
                "a/prod": """
                "R": {"Type": "AWS::IAM::Role", "Properties": {}}, "P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", \
                "Roles": [{"Ref": "R"}], "PolicyDocument": {"Statement": [\(Self.allow(actions))]}}}
                """
            ]
        }
        let all = Consequences.all(
            of: try Projects.comparison(template(#""s3:GetObject""#), template(#""s3:GetObject", "s3:PutObject""#)))
        #expect(all.filter { $0.kind == .rights }.map(\.resource) == ["R"], "\(all)")
    }
}
