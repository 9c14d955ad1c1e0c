@testable import Infra

extension Mistakes {
    /// Secrets and permissions.
    static let secrets: [Mistake] = [
        Mistake("SEC001", "a secret stands in clear text", .found("literal-secret")) { wrong in
            function().environment("BOT", wrong ? "123456789:" + "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" : "shop")
        },
        Mistake(
            "SEC002", "a reference to a SecureString stands where it is not resolved",
            .found("secure-reference-misplaced")
        ) { wrong in
            function().environment("TOKEN", wrong ? "{{resolve:ssm-secure:/shop/token:1}}" : "/shop/token")
        },
        Mistake("SEC003", "a role may not read the secrets that its function reads", .found("role-lacks-permission")) {
            wrong in
            writtenFunction(
                allows: wrong ? ["sqs:SendMessage"] : ["ssm:GetParameters"],
                properties: [.init("Environment", ["Variables": ["TOKEN": "bref-ssm:/shop/token"]])])
        },
        Mistake("SEC004", "a role may do everything on everything", .found("wide-permission")) { wrong in
            wrong ? function().allow("*", on: "*") : function().allow("s3:ListAllMyBuckets", on: "*")
        },
        Mistake(
            "SEC005", "a service may start a function on behalf of any account", .found("permission-without-source")
        ) { wrong in
            function()
            Resource(
                "AWS::Lambda::Permission", "Allow",
                properties: .members([
                    ("Action", "lambda:InvokeFunction"), ("FunctionName", function().arn),
                    ("Principal", "s3.amazonaws.com"),
                    ("SourceArn", "arn:aws:s3:::photos"), ("SourceAccount", wrong ? nil : ["Ref": "AWS::AccountId"]),
                ]))
        },
        Mistake("SEC006", "a public function URL or API is not said to be meant", .found("public-endpoint")) { wrong in
            function().on(.url(wrong ? .everyone : .iam))
        },
        Mistake("SEC007", "a policy is larger than IAM takes", .found("policy-too-large")) { wrong in
            (100...(wrong ? 420 : 130)).reduce(function()) {
                $0.allow("s3:GetObject", on: .string("arn:aws:s3:::photos/customer/\($1)"))
            }
        },
        Mistake("SEC008", "a secret ends in plain text in a function's configuration", .found("secret-in-plain-text")) {
            wrong in
            function().environment(
                "PASSWORD",
                wrong ? "{{resolve:secretsmanager:database:SecretString:password}}" : "/shop/database-password")
        },
    ]
}
