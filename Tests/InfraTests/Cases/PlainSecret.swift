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
        // By the schema where it says write-only, by our data where it does not, by the name where no schema tells.
        Service("known", region: .euCentral1, stages: [.prod]) { _ in
            Resource(  // warning: The resource "Source" holds a plain text as Token [plain-secret]
                "AWS::CodeBuild::SourceCredential", "Source",
                properties: ["AuthType": "PERSONAL_ACCESS_TOKEN", "ServerType": "GITHUB", "Token": "hunter2"])
            Resource(  // warning: The resource "Broker" holds a plain text as Password [plain-secret]
                "AWS::AmazonMQ::Broker", "Broker",
                properties: [
                    "BrokerName": "shop", "DeploymentMode": "SINGLE_INSTANCE", "EngineType": "ACTIVEMQ",
                    "HostInstanceType": "mq.t3.micro", "PubliclyAccessible": false,
                    "Users": [["Username": "shop", "Password": "hunter2hunter2"]],
                ])
            Resource(  // warning: The resource "Documents" holds a plain text as MasterUserPassword [plain-secret]
                "AWS::DocDB::DBCluster", "Documents",
                properties: ["MasterUsername": "shop", "MasterUserPassword": "hunter2hunter2"])
            Resource(  // warning: The resource "Nested" holds a plain text as DbPassword [plain-secret]
                "AWS::CloudFormation::Stack", "Nested",
                properties: [
                    "TemplateURL": "https://s3.amazonaws.com/shop-templates/db.json", "Parameters": ["DbPassword": "hunter2"],
                ])
            Resource(  // warning: The resource "Own" holds a plain text as accessToken [plain-secret]
                "Custom::Shop", "Own",
                properties: [
                    "ServiceToken": "arn:aws:lambda:eu-central-1:123456789012:function:own", "accessToken": "hunter2",
                ])
        },
        Service("named-so", region: .euCentral1, stages: [.prod]) { _ in
            Resource(
                "AWS::EC2::InstanceConnectEndpoint", "Endpoint",
                properties: ["SubnetId": "subnet-0aaa1111bbbb2222c", "ClientToken": "shop-endpoint"])
            Resource(
                "AWS::EFS::AccessPoint", "Point",
                properties: ["FileSystemId": "fs-0123456789abcdef0", "ClientToken": "shop-point"])
            Resource(
                "AWS::DSQL::Cluster", "Cluster", properties: ["KmsEncryptionKey": "0a1b2c3d-1111-2222-3333-0123456789ab"])
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
        Service("texts", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SecretsManager::Secret", "Word", properties: ["SecretString": "winter-is-coming"])  // warning: holds a plain text as SecretString [plain-secret]
            Resource("AWS::SecretsManager::Secret", "Members", properties: ["SecretString": "{\"username\":\"shop\",\"password\":\"winter-is-coming\"}"])  // warning: holds a plain text as password [plain-secret]
            Resource("AWS::SecretsManager::Secret", "Made", properties: ["GenerateSecretString": ["SecretStringTemplate": "{\"username\":\"shop\"}", "GenerateStringKey": "password"]])
            Resource("AWS::Events::Connection", "Partner", properties: ["AuthorizationType": "API_KEY", "AuthParameters": ["ApiKeyAuthParameters": ["ApiKeyName": "x-key", "ApiKeyValue": "winter-is-coming"]]])  // warning: holds a plain text as ApiKeyValue [plain-secret]
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("SETTINGS", "{\"db\":{\"user\":\"shop\",\"password\":\"winter-is-coming\"}}")  // warning: holds "password" in plain text [plain-secret]
                .environment("LIMITS", "{\"tokens\":5,\"password\":\"changeme\"}")
        },
        Service("random", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SecretsManager::Secret", "Courier", properties: ["SecretString": "{\"user\": \"courier\", \"password\": \"DtPKGR8sRadBBeupvM1S\"}"])  // warning: holds a plain text as password [plain-secret]
        },
    ]
}
