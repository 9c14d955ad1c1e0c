import Infra

extension Cases {
    static let secureReferenceMisplaced: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_TOKEN", "{{resolve:ssm-secure:/shop/bot-token:1}}")  // error: refers to a SecureString, which CloudFormation puts into no function's environment [secure-reference-misplaced]
            Function("substituted", .python313, handler: "app.handler", code: "api")
                .environment("TOKEN", ["Fn::Sub": "{{resolve:ssm-secure:/shop/token:1}}"] as Value)  // error: refers to a SecureString in the variable TOKEN [secure-reference-misplaced]
            Function("joined", .python313, handler: "app.handler", code: "api")
                .override("Environment.Variables.TOKEN", ["Fn::Join": ["", ["{{resolve:ssm", "-secure:/shop/token:1}}"]]])  // error: refers to a SecureString [secure-reference-misplaced]
            Resource("AWS::SSM::Parameter", "Copy", properties: ["Type": "String", "Value": ["Fn::Join": [":", ["{{resolve", "ssm-secure", "/shop/token", "1}}"]]]])  // error: refers to a SecureString in Value [secure-reference-misplaced]
            Output("Token", "{{resolve:ssm-secure:/shop/token:1}}")  // error: The output "Token" refers to a SecureString in its value [secure-reference-misplaced]
            Resource("AWS::RDS::DBCluster", "Orders", properties: ["Engine": "aurora-postgresql", "MasterUsername": "shop", "MasterUserPassword": ["Fn::Join": [":", ["{{resolve", "ssm-secure", "/shop/password", "1}}"]]]])
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_NAME", Parameter("/shop/bot-name"))
                .environment("BOT_TOKEN", Secret("/shop/bot-token"))
        },
    ]
}
