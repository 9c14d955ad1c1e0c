import Testing

/// Changes of one property each, with the consequence that AWS documents.
///
/// A line is: type; properties before; after; what follows (`replacement`, `conditional`, `update`, or kind/danger); words of the
/// message; the page of AWS's documentation. For replacement it is what the page of the type says behind "Update requires".
enum ChangeTable {
    struct Row: Sendable, CustomTestStringConvertible {
        let type: String
        let old: String
        let new: String
        let expected: String
        let words: String
        let source: String

        var testDescription: String { "\(type) \(old) → \(new)" }
    }

    static let rows: [Row] = [text, more].flatMap { $0.split(separator: "\n") }.compactMap { line in
        let parts = line.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
        guard parts.count == 6 else { return nil }
        return Row(type: parts[0], old: parts[1], new: parts[2], expected: parts[3], words: parts[4], source: parts[5])
    }

    static let text = #"""
        AWS::Lambda::Function; {"FunctionName": "a"}; {"FunctionName": "b"}; replacement; FunctionName; AWS::Lambda::Function, FunctionName
        AWS::Lambda::Function; {"PackageType": "Zip"}; {"PackageType": "Image"}; replacement; PackageType; AWS::Lambda::Function, PackageType
        AWS::Lambda::Function; {"Runtime": "nodejs20.x"}; {"Runtime": "nodejs22.x"}; runtime/look; runtime nodejs20.x → nodejs22.x; AWS::Lambda::Function, Runtime
        AWS::Lambda::Function; {"Architectures": ["x86_64"]}; {"Architectures": ["arm64"]}; runtime/look; architecture; AWS::Lambda::Function, Architectures
        AWS::Lambda::Function; {"MemorySize": 128}; {"MemorySize": 256}; runtime/safe; memory in MB 128 → 256; AWS::Lambda::Function, MemorySize
        AWS::Lambda::Function; {"MemorySize": 256}; {}; runtime/look; memory in MB 256 → 128; AWS::Lambda::Function, MemorySize
        AWS::Lambda::Function; {"Timeout": 30}; {"Timeout": 5}; runtime/look; timeout in seconds 30 → 5; AWS::Lambda::Function, Timeout
        AWS::Lambda::Function; {"Environment": {"Variables": {"A": "secret-value"}}}; {"Environment": {"Variables": {"B": "secret-value"}}}; runtime/look; new variables B; AWS::Lambda::Function Environment
        AWS::Lambda::Function; {"Layers": ["arn:a:1"]}; {"Layers": ["arn:a:2"]}; runtime/look; layers added arn:a:2; AWS::Lambda::Function, Layers
        AWS::Lambda::Function; {}; {"ReservedConcurrentExecutions": 0}; runtime/dangerous; no longer runs; Lambda Developer Guide, reserved concurrency
        AWS::Lambda::Function; {"VpcConfig": {"SubnetIds": ["a"]}}; {}; runtime/look; leaves its VPC; AWS::Lambda::Function, VpcConfig
        AWS::Lambda::Alias; {"Name": "a", "FunctionName": "f", "FunctionVersion": "1"}; {"Name": "b", "FunctionName": "f", "FunctionVersion": "1"}; replacement; Name; AWS::Lambda::Alias, Name
        AWS::Lambda::Version; {"FunctionName": "a"}; {"FunctionName": "b"}; replacement; FunctionName; AWS::Lambda::Version, FunctionName
        AWS::Lambda::LayerVersion; {"Content": {"S3Bucket": "b", "S3Key": "a"}}; {"Content": {"S3Bucket": "b", "S3Key": "c"}}; replacement; Content; AWS::Lambda::LayerVersion, Content
        AWS::Lambda::Permission; {"FunctionName": "f", "Action": "lambda:InvokeFunction", "Principal": "s3.amazonaws.com"}; {"FunctionName": "f", "Action": "lambda:InvokeFunction", "Principal": "sns.amazonaws.com"}; replacement; Principal; AWS::Lambda::Permission, Principal
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f", "EventSourceArn": "a"}; {"FunctionName": "f", "EventSourceArn": "b"}; replacement; EventSourceArn; AWS::Lambda::EventSourceMapping, EventSourceArn
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f", "StartingPosition": "LATEST"}; {"FunctionName": "f", "StartingPosition": "TRIM_HORIZON"}; replacement; StartingPosition; AWS::Lambda::EventSourceMapping, StartingPosition
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f"}; {"FunctionName": "f", "Enabled": false}; runtime/look; turned off; AWS::Lambda::EventSourceMapping, Enabled
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f", "BatchSize": 10}; {"FunctionName": "f", "BatchSize": 1}; runtime/look; batch size; AWS::Lambda::EventSourceMapping, BatchSize
        AWS::Lambda::Url; {"TargetFunctionArn": "a", "AuthType": "AWS_IAM"}; {"TargetFunctionArn": "b", "AuthType": "AWS_IAM"}; replacement; TargetFunctionArn; AWS::Lambda::Url, TargetFunctionArn
        AWS::Lambda::Url; {"TargetFunctionArn": "a", "AuthType": "AWS_IAM"}; {"TargetFunctionArn": "a", "AuthType": "NONE"}; exposure/dangerous; no longer asks; Lambda Developer Guide, Control access to function URLs
        AWS::Lambda::Url; {"TargetFunctionArn": "a", "AuthType": "NONE", "Cors": {"AllowOrigins": ["https://a.example"]}}; {"TargetFunctionArn": "a", "AuthType": "NONE", "Cors": {"AllowOrigins": ["*"]}}; exposure/look; pages of every site; AWS::Lambda::Url Cors
        AWS::DynamoDB::Table; {"TableName": "a"}; {"TableName": "b"}; replacement; loses its items; AWS::DynamoDB::Table, TableName
        AWS::DynamoDB::Table; {"KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}]}; {"KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}]}; conditional; its items are lost; AWS::DynamoDB::Table, KeySchema: Some interruptions or Replacement
        AWS::DynamoDB::Table; {"BillingMode": "PAY_PER_REQUEST"}; {"BillingMode": "PROVISIONED"}; update; ; AWS::DynamoDB::Table, BillingMode: No interruption
        AWS::DynamoDB::Table; {"DeletionProtectionEnabled": true}; {"DeletionProtectionEnabled": false}; protection/dangerous; deletion protection; DynamoDB Developer Guide, deletion protection
        AWS::DynamoDB::Table; {"GlobalSecondaryIndexes": [{"IndexName": "i"}, {"IndexName": "j"}]}; {"GlobalSecondaryIndexes": [{"IndexName": "i"}]}; data-loss/dangerous; loses j; AWS::DynamoDB::Table, GlobalSecondaryIndexes
        AWS::DynamoDB::Table; {}; {"TimeToLiveSpecification": {"AttributeName": "t", "Enabled": true}}; data-loss/look; items that expire; DynamoDB Developer Guide, TTL
        AWS::DynamoDB::Table; {"SSESpecification": {"SSEEnabled": true, "KMSMasterKeyId": "k"}}; {"SSESpecification": {"SSEEnabled": true}}; protection/look; no longer encrypted; DynamoDB Developer Guide, Encryption at rest
        AWS::S3::Bucket; {"BucketName": "a"}; {"BucketName": "b"}; replacement; loses its objects; AWS::S3::Bucket, BucketName
        AWS::S3::Bucket; {"VersioningConfiguration": {"Status": "Enabled"}}; {"VersioningConfiguration": {"Status": "Suspended"}}; protection/dangerous; versioning; S3 User Guide, versioning
        AWS::S3::Bucket; {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true, "RestrictPublicBuckets": true}}; {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true, "RestrictPublicBuckets": false}}; exposure/dangerous; RestrictPublicBuckets; S3 User Guide, Blocking public access
        AWS::S3::Bucket; {"PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}}; {}; exposure/dangerous; no longer blocks; S3 User Guide, Blocking public access
        AWS::S3::Bucket; {}; {"LifecycleConfiguration": {"Rules": [{"Status": "Enabled", "ExpirationInDays": 7}]}}; data-loss/look; rules that move or delete; S3 User Guide, lifecycle
        AWS::S3::Bucket; {"AccessControl": "Private"}; {"AccessControl": "PublicRead"}; exposure/dangerous; PublicRead; S3 User Guide, ACL overview
        AWS::SQS::Queue; {"QueueName": "a"}; {"QueueName": "b"}; replacement; loses the messages; AWS::SQS::Queue, QueueName
        AWS::SQS::Queue; {}; {"FifoQueue": true}; replacement; FifoQueue; AWS::SQS::Queue, FifoQueue
        AWS::SQS::Queue; {"VisibilityTimeout": 30}; {"VisibilityTimeout": 60}; update; ; AWS::SQS::Queue, VisibilityTimeout: No interruption
        AWS::SQS::Queue; {"MessageRetentionPeriod": 1209600}; {}; data-loss/dangerous; 345600 seconds; SQS API Reference, SetQueueAttributes
        AWS::SQS::Queue; {"KmsMasterKeyId": "a"}; {"KmsMasterKeyId": "b"}; protection/look; another key; SQS Developer Guide, Encryption at rest
        AWS::SNS::Topic; {"TopicName": "a"}; {"TopicName": "b"}; replacement; TopicName; AWS::SNS::Topic, TopicName
        AWS::SNS::Topic; {"DisplayName": "a"}; {"DisplayName": "b"}; update; ; AWS::SNS::Topic, DisplayName: No interruption
        AWS::SNS::Subscription; {"TopicArn": "t", "Protocol": "sqs", "Endpoint": "a"}; {"TopicArn": "t", "Protocol": "sqs", "Endpoint": "b"}; replacement; Endpoint; AWS::SNS::Subscription, Endpoint
        AWS::Logs::LogGroup; {"LogGroupName": "a"}; {"LogGroupName": "b"}; replacement; loses its log events; AWS::Logs::LogGroup, LogGroupName
        AWS::Logs::LogGroup; {}; {"RetentionInDays": 14}; data-loss/dangerous; 14 days; CloudWatch Logs User Guide, retention
        AWS::Logs::LogGroup; {"RetentionInDays": 14}; {"RetentionInDays": 30}; update; ; AWS::Logs::LogGroup, RetentionInDays: No interruption
        AWS::SSM::Parameter; {"Name": "a", "Type": "String", "Value": "v"}; {"Name": "b", "Type": "String", "Value": "v"}; replacement; loses its value; AWS::SSM::Parameter, Name
        AWS::SecretsManager::Secret; {"Name": "a"}; {"Name": "b"}; replacement; loses its value; AWS::SecretsManager::Secret, Name
        AWS::KMS::Key; {"KeySpec": "SYMMETRIC_DEFAULT"}; {"KeySpec": "RSA_2048"}; update; ; AWS::KMS::Key, KeySpec: Some interruptions
        AWS::KMS::Key; {"EnableKeyRotation": true}; {"EnableKeyRotation": false}; protection/dangerous; no longer rotated; KMS Developer Guide, Rotate keys
        AWS::KMS::Alias; {"AliasName": "alias/a", "TargetKeyId": "k"}; {"AliasName": "alias/b", "TargetKeyId": "k"}; replacement; AliasName; AWS::KMS::Alias, AliasName
        AWS::Cognito::UserPool; {}; {"AliasAttributes": ["email"]}; update; ; AWS::Cognito::UserPool, AliasAttributes
        AWS::Cognito::UserPool; {"MfaConfiguration": "ON"}; {"MfaConfiguration": "OPTIONAL"}; exposure/dangerous; second factor; Cognito Developer Guide, MFA
        AWS::Cognito::UserPool; {"AdminCreateUserConfig": {"AllowAdminCreateUserOnly": true}}; {}; exposure/dangerous; everybody can sign up; Cognito Developer Guide, Signing up
        AWS::Cognito::UserPoolClient; {"UserPoolId": "a"}; {"UserPoolId": "b"}; replacement; UserPoolId; AWS::Cognito::UserPoolClient, UserPoolId
        AWS::Cognito::IdentityPool; {"AllowUnauthenticatedIdentities": false}; {"AllowUnauthenticatedIdentities": true}; exposure/dangerous; guests; Cognito Developer Guide, guest access
        AWS::ApiGateway::Method; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET", "AuthorizationType": "AWS_IAM"}; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET", "AuthorizationType": "NONE"}; exposure/dangerous; no longer asks; API Gateway Developer Guide, Control access
        AWS::ApiGateway::Method; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET"}; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "POST"}; replacement; HttpMethod; AWS::ApiGateway::Method, HttpMethod
        AWS::ApiGateway::Method; {"HttpMethod": "OPTIONS", "RestApiId": "a", "ResourceId": "r", "Integration": {"IntegrationResponses": [{"StatusCode": "200", "ResponseParameters": {"method.response.header.Access-Control-Allow-Origin": "'https://a.example'"}}]}}; {"HttpMethod": "OPTIONS", "RestApiId": "a", "ResourceId": "r", "Integration": {"IntegrationResponses": [{"StatusCode": "200", "ResponseParameters": {"method.response.header.Access-Control-Allow-Origin": "'*'"}}]}}; exposure/look; pages of every site; API Gateway Developer Guide, CORS
        AWS::ApiGateway::Resource; {"RestApiId": "a", "ParentId": "p", "PathPart": "x"}; {"RestApiId": "a", "ParentId": "p", "PathPart": "y"}; replacement; PathPart; AWS::ApiGateway::Resource, PathPart
        AWS::ApiGateway::DomainName; {"DomainName": "a.example", "SecurityPolicy": "TLS_1_2"}; {"DomainName": "a.example", "SecurityPolicy": "TLS_1_0"}; exposure/dangerous; takes TLS 1.0; API Gateway Developer Guide, security policy
        AWS::ApiGateway::RestApi; {"DisableExecuteApiEndpoint": true}; {}; exposure/look; its own address; API Gateway Developer Guide, Disable the default endpoint
        AWS::ApiGatewayV2::Api; {"Name": "a", "ProtocolType": "HTTP"}; {"Name": "a", "ProtocolType": "WEBSOCKET"}; replacement; ProtocolType; AWS::ApiGatewayV2::Api, ProtocolType
        AWS::ApiGatewayV2::Api; {"CorsConfiguration": {"AllowOrigins": ["https://a.example"]}}; {"CorsConfiguration": {"AllowOrigins": ["https://a.example"], "AllowCredentials": true}}; exposure/look; credentials; API Gateway Developer Guide, CORS for HTTP APIs
        AWS::ApiGatewayV2::Route; {"ApiId": "a", "RouteKey": "GET /x", "AuthorizationType": "JWT"}; {"ApiId": "a", "RouteKey": "GET /x"}; exposure/dangerous; no longer asks; API Gateway Developer Guide, Control access to HTTP APIs
        AWS::ElasticLoadBalancingV2::LoadBalancer; {"Scheme": "internal"}; {"Scheme": "internet-facing"}; replacement; Scheme; AWS::ElasticLoadBalancingV2::LoadBalancer, Scheme
        AWS::ElasticLoadBalancingV2::LoadBalancer; {"Scheme": "internal"}; {"Scheme": "internet-facing"}; exposure/dangerous; was internal; ELB User Guide, scheme
        AWS::ElasticLoadBalancingV2::Listener; {"Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06"}; {"Port": 443, "Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-2016-08"}; exposure/dangerous; takes TLS 1.0; ELB User Guide, Security policies
        AWS::ElasticLoadBalancingV2::Listener; {"Port": 443, "Protocol": "HTTPS"}; {"Port": 80, "Protocol": "HTTP"}; exposure/dangerous; no longer encrypted; ELB User Guide, Listeners
        AWS::ElasticLoadBalancingV2::Listener; {"DefaultActions": [{"Type": "authenticate-oidc", "Order": 1}, {"Type": "forward", "Order": 2}]}; {"DefaultActions": [{"Type": "forward", "Order": 1}]}; exposure/dangerous; authenticate-oidc; ELB User Guide, Authenticate users
        AWS::ElasticLoadBalancingV2::ListenerRule; {"Actions": [{"Type": "authenticate-cognito"}, {"Type": "forward"}]}; {"Actions": [{"Type": "forward"}]}; exposure/dangerous; no longer asks; ELB User Guide, Authenticate users
        AWS::ElasticLoadBalancingV2::TargetGroup; {"TargetType": "lambda"}; {"TargetType": "ip"}; replacement; TargetType; AWS::ElasticLoadBalancingV2::TargetGroup, TargetType
        AWS::EC2::SecurityGroup; {"GroupDescription": "a", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "10.0.0.0/8"}]}; {"GroupDescription": "a", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}]}; exposure/dangerous; everybody; VPC User Guide, Security group rules
        AWS::EC2::SecurityGroup; {"GroupDescription": "a", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"}]}; {"GroupDescription": "a", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.1.0.0/16"}]}; update; ; VPC User Guide, Security group rules
        AWS::EC2::SecurityGroup; {"GroupDescription": "a"}; {"GroupDescription": "b"}; replacement; GroupDescription; AWS::EC2::SecurityGroup, GroupDescription
        AWS::RDS::DBInstance; {"PubliclyAccessible": false}; {"PubliclyAccessible": true}; exposure/dangerous; outside its VPC; RDS User Guide, Hiding a DB instance
        AWS::RDS::DBInstance; {"BackupRetentionPeriod": 7}; {"BackupRetentionPeriod": 1}; data-loss/dangerous; 1 days; RDS User Guide, Backup retention period
        AWS::RDS::DBCluster; {"DeletionProtection": true}; {}; protection/dangerous; deletion protection; AWS::RDS::DBCluster, DeletionProtection
        AWS::Kinesis::Stream; {"RetentionPeriodHours": 168}; {"RetentionPeriodHours": 24}; data-loss/dangerous; 24 hours; Kinesis Developer Guide, retention period
        AWS::Kinesis::Stream; {"Name": "a"}; {"Name": "b"}; replacement; loses the records; AWS::Kinesis::Stream, Name
        AWS::Events::Rule; {"Name": "a", "ScheduleExpression": "rate(1 day)"}; {"Name": "a", "ScheduleExpression": "rate(1 hour)"}; runtime/look; the schedule is; EventBridge User Guide, schedule
        AWS::Events::Rule; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::Events::Rule, Name
        AWS::Scheduler::Schedule; {"State": "ENABLED"}; {"State": "DISABLED"}; runtime/look; turned off; AWS::Scheduler::Schedule, State
        AWS::StepFunctions::StateMachine; {"StateMachineType": "STANDARD"}; {"StateMachineType": "EXPRESS"}; replacement; StateMachineType; AWS::StepFunctions::StateMachine, StateMachineType
        AWS::StepFunctions::StateMachine; {"DefinitionString": "{}"}; {"DefinitionString": "{\"a\": 1}"}; runtime/look; definition; Step Functions Developer Guide, Update a state machine
        AWS::IAM::Role; {"RoleName": "a"}; {"RoleName": "b"}; replacement; RoleName; AWS::IAM::Role, RoleName
        AWS::Route53::HostedZone; {"Name": "a.example"}; {"Name": "b.example"}; replacement; loses its records; AWS::Route53::HostedZone, Name
        AWS::CertificateManager::Certificate; {"DomainName": "a.example"}; {"DomainName": "b.example"}; replacement; DomainName; AWS::CertificateManager::Certificate, DomainName
        AWS::EFS::FileSystem; {"Encrypted": false}; {"Encrypted": true}; replacement; loses its files; AWS::EFS::FileSystem, Encrypted
        AWS::ElastiCache::ReplicationGroup; {"TransitEncryptionEnabled": true}; {"TransitEncryptionEnabled": false}; exposure/dangerous; no longer encrypted; ElastiCache User Guide, In-transit encryption
        """#
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
