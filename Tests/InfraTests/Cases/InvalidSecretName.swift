import Infra

extension Cases {
    static let invalidSecretName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("SPACE", Secret("/shop/bot token"))  // error: a name has letters, digits and /_.- only [invalid-secret-name]
                .environment("SLASH", Secret("shop/bot-token"))  // error: a name with levels begins with a slash [invalid-secret-name]
                .environment("RESERVED", Secret("/aws/bot-token"))  // error: "/aws/bot-token" cannot be the name of a parameter: names that begin with aws or ssm are reserved for AWS [invalid-secret-name]
                .environment("EMPTY", Secret(""))  // error: "" cannot be the name of a parameter [invalid-secret-name]
                .environment("LEVEL", Secret("/shop//bot-token"))  // error: it has an empty level [invalid-secret-name]
                .environment("ARN", Secret("arn:aws:ssm:eu-central-1:123456789012:parameter/app/bot-token"))  // error: it is an ARN [invalid-secret-name]
                .environment("DEEP", Secret("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16"))  // error: it has 16 levels; the limit is 15 [invalid-secret-name]
                .environment("MANAGED", Secret.secretsManager("database password"))  // error: cannot be the name of a secret in Secrets Manager [invalid-secret-name]
            Function("php", .php(.v84, .fpm), handler: "index.php", code: "api")
                .environment("DATABASE", Secret.secretsManager("database"))  // error: Bref's loader reads secrets from Parameter Store only [invalid-secret-name]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("PLAIN", Secret("bot-token"))
                .environment("AMAZON", Secret("/shop/aws/bot_token.2"))
                .environment("MANAGED", Secret.secretsManager("database/password+1@home"))
            Resource(
                "AWS::SQS::Queue", "Jobs",
                properties: ["QueueName": ["Fn::Sub": "{{resolve:ssm:/shop/${AWS::Region}/queue:1}}"]])
        },
    ]
}
