import Infra

extension Cases {
    private static let users = UserPool("users")  // note: declared here
    private static let customers = UserPool("customers")
    private static let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")  // note: declared here

    static let nestedStackCycle: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            users
            Function("check", .nodejs22, handler: "index.handler", code: "check").timeout(.seconds(5))  // note: waited for
                .on(.userPool(.preSignUp, of: users))
            Function("list", .nodejs22, handler: "index.handler", code: "list")  // error: The function "list" in a nested stack needs the AWS::Cognito::UserPool "CognitoUserPoolUsers", which must wait for the function "check" in a nested stack; add .inRootStack() to the function "check". [nested-stack-cycle]
                .environment("POOL", users.ref())
        }
        .nestedStacks(3)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("log", region: .euCentral1) { _ in
            checker
            Function("log", .nodejs22, handler: "index.handler", code: "log")  // error: The function "log" needs the AWS::Logs::LogGroup "CheckerLogGroup" of the function "checker", and both go into nested stacks [nested-stack-cycle]
                .environment("LOG", ["Ref": "CheckerLogGroup"] as Value)
        }
        .nestedStacks(3)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right", region: .euCentral1) { _ in
            customers
            Function("check", .nodejs22, handler: "index.handler", code: "check")
                .on(.userPool(.preSignUp, of: customers))
                .inRootStack()
            // Names are known beforehand.
            Function("list", .nodejs22, handler: "index.handler", code: "list")
                .environment("POOL", customers.ref())
                .environment("OTHER", ["Fn::GetAtt": ["OtherLambdaFunction", "Arn"]] as Value)
            Function("other", .nodejs22, handler: "index.handler", code: "other")
                .environment("OTHER", ["Fn::Sub": "${ListLambdaFunction}"] as Value)
        }
        .nestedStacks(3)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
