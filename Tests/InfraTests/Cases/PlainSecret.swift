import Infra

extension Cases {
    static let plainSecret: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("DB_PASSWORD", "hunter2")  // warning: The variable DB_PASSWORD of function "api" holds a plain text, and by its name that is a secret [plain-secret]
                .environment("stripeApiKey", "sk-live")  // warning: The variable stripeApiKey of function "api" [plain-secret]
                .environment("SMTP_PASS", "hunter2")  // warning: The variable SMTP_PASS of function "api" [plain-secret]
            Resource(  // warning: The resource "Database" holds a plain text as MasterUserPassword [plain-secret]
                "AWS::RDS::DBInstance", "Database",
                properties: [
                    "DBInstanceClass": "db.t4g.micro", "Engine": "postgres", "AllocatedStorage": "20", "MasterUsername": "shop",
                    "MasterUserPassword": "postgres",
                ])
            Resource(  // warning: The resource "Task" holds a plain text as DB_PASSWORD [plain-secret]
                "AWS::ECS::TaskDefinition", "Task",
                properties: [
                    "ContainerDefinitions": [
                        ["Name": "web", "Image": "nginx", "Environment": [["Name": "DB_PASSWORD", "Value": "hunter2"]]]
                    ]
                ])
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let isLarge = TemplateParameter("Level", default: "info")
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("DB_PASSWORD", Secret("/shop/prod/db-password"))
                .environment("PASSWORD_POLICY", "strict")
                .environment("BOARDING_PASS", "economy")
                .environment("DB_BYPASS", "sometimes")
                .environment("SECRET_NAME", "prod/db")
                .environment("TOKEN", isLarge.ref())
                .environment("ACCESS_TOKEN", "3600")
            Resource(
                "AWS::RDS::DBInstance", "Database",
                properties: [
                    "DBInstanceClass": "db.t4g.micro", "Engine": "postgres", "AllocatedStorage": "20", "MasterUsername": "shop",
                    "MasterUserPassword": "{{resolve:secretsmanager:database:SecretString:password}}",
                ])
            Resource(
                "AWS::CodeBuild::Project", "Build",
                properties: [
                    "Artifacts": ["Type": "NO_ARTIFACTS"], "ServiceRole": "arn:aws:iam::123456789012:role/build",
                    "Source": ["Type": "NO_SOURCE", "BuildSpec": "build.yml"],
                    "Environment": [
                        "ComputeType": "BUILD_GENERAL1_SMALL", "Image": "aws/codebuild/standard:7.0", "Type": "LINUX_CONTAINER",
                        "EnvironmentVariables": [["Name": "NPM_TOKEN", "Value": "npmjs", "Type": "SECRETS_MANAGER"]],
                    ],
                ])
        },
    ]
}
