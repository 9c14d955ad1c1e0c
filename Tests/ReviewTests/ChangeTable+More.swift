/// Further changes: entrances, events, networks, policies, and what runs.
extension ChangeTable {
    static let more = #"""
        AWS::ApiGateway::RestApi; {"Name": "a"}; {"Name": "b"}; update; ; AWS::ApiGateway::RestApi, Name: No interruption
        AWS::ApiGateway::Stage; {"RestApiId": "a", "StageName": "dev"}; {"RestApiId": "a", "StageName": "prod"}; replacement; StageName; AWS::ApiGateway::Stage, StageName
        AWS::ApiGateway::Stage; {"RestApiId": "a", "StageName": "dev", "TracingEnabled": false}; {"RestApiId": "a", "StageName": "dev", "TracingEnabled": true}; update; ; AWS::ApiGateway::Stage, TracingEnabled: No interruption
        AWS::ApiGateway::Authorizer; {"RestApiId": "a", "Type": "TOKEN"}; {"RestApiId": "b", "Type": "TOKEN"}; replacement; RestApiId; AWS::ApiGateway::Authorizer, RestApiId
        AWS::ApiGateway::BasePathMapping; {"DomainName": "a.example"}; {"DomainName": "b.example"}; replacement; DomainName; AWS::ApiGateway::BasePathMapping, DomainName
        AWS::ApiGateway::ApiKey; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::ApiGateway::ApiKey, Name
        AWS::ApiGateway::UsagePlanKey; {"KeyId": "a", "KeyType": "API_KEY", "UsagePlanId": "u"}; {"KeyId": "b", "KeyType": "API_KEY", "UsagePlanId": "u"}; replacement; KeyId; AWS::ApiGateway::UsagePlanKey, KeyId
        AWS::ApiGateway::Deployment; {"RestApiId": "a"}; {"RestApiId": "b"}; replacement; RestApiId; AWS::ApiGateway::Deployment, RestApiId
        AWS::ApiGateway::Method; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET", "ApiKeyRequired": true}; {"RestApiId": "a", "ResourceId": "r", "HttpMethod": "GET"}; exposure/dangerous; no longer asks; API Gateway Developer Guide, API keys
        AWS::ApiGatewayV2::Stage; {"ApiId": "a", "StageName": "dev"}; {"ApiId": "a", "StageName": "prod"}; replacement; StageName; AWS::ApiGatewayV2::Stage, StageName
        AWS::ApiGatewayV2::Integration; {"ApiId": "a", "IntegrationType": "AWS_PROXY"}; {"ApiId": "b", "IntegrationType": "AWS_PROXY"}; replacement; ApiId; AWS::ApiGatewayV2::Integration, ApiId
        AWS::ApiGatewayV2::DomainName; {"DomainName": "a.example"}; {"DomainName": "b.example"}; replacement; DomainName; AWS::ApiGatewayV2::DomainName, DomainName
        AWS::ApiGatewayV2::Authorizer; {"ApiId": "a", "Name": "n", "AuthorizerType": "JWT"}; {"ApiId": "b", "Name": "n", "AuthorizerType": "JWT"}; replacement; ApiId; AWS::ApiGatewayV2::Authorizer, ApiId
        AWS::ApiGatewayV2::ApiMapping; {"ApiId": "a", "DomainName": "a.example", "Stage": "s"}; {"ApiId": "a", "DomainName": "b.example", "Stage": "s"}; replacement; DomainName; AWS::ApiGatewayV2::ApiMapping, DomainName
        AWS::Events::EventBus; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::Events::EventBus, Name
        AWS::Events::Rule; {"EventPattern": {"source": ["aws.s3"]}}; {"EventPattern": {"source": ["aws.ec2"]}}; runtime/look; pattern of events; EventBridge User Guide, Event patterns
        AWS::Events::Rule; {"ScheduleExpression": "rate(1 day)", "State": "ENABLED"}; {"ScheduleExpression": "rate(1 day)", "State": "DISABLED"}; runtime/look; turned off; AWS::Events::Rule, State
        AWS::Events::Connection; {"Name": "a", "AuthorizationType": "API_KEY"}; {"Name": "b", "AuthorizationType": "API_KEY"}; replacement; Name; AWS::Events::Connection, Name
        AWS::Events::ApiDestination; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::Events::ApiDestination, Name
        AWS::Scheduler::Schedule; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::Scheduler::Schedule, Name
        AWS::Scheduler::Schedule; {"ScheduleExpression": "rate(1 hour)"}; {"ScheduleExpression": "rate(5 minutes)"}; runtime/look; the schedule is "rate(5 minutes)" and was "rate(1 hour)"; AWS::Scheduler::Schedule, ScheduleExpression
        AWS::Scheduler::ScheduleGroup; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::Scheduler::ScheduleGroup, Name
        AWS::Pipes::Pipe; {"Source": "a", "Target": "t", "RoleArn": "r"}; {"Source": "b", "Target": "t", "RoleArn": "r"}; replacement; Source; AWS::Pipes::Pipe, Source
        AWS::Kinesis::StreamConsumer; {"ConsumerName": "c", "StreamARN": "a"}; {"ConsumerName": "c", "StreamARN": "b"}; replacement; StreamARN; AWS::Kinesis::StreamConsumer, StreamARN
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f", "ScalingConfig": {"MaximumConcurrency": 5}}; {"FunctionName": "f", "ScalingConfig": {"MaximumConcurrency": 2}}; runtime/look; maximum concurrency; AWS::Lambda::EventSourceMapping, ScalingConfig
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f"}; {"FunctionName": "f", "FilterCriteria": {"Filters": [{"Pattern": "{}"}]}}; runtime/look; the filter; AWS::Lambda::EventSourceMapping, FilterCriteria
        AWS::Lambda::EventSourceMapping; {"FunctionName": "f", "MaximumRetryAttempts": 5}; {"FunctionName": "f", "MaximumRetryAttempts": 1}; runtime/look; number of retries; AWS::Lambda::EventSourceMapping, MaximumRetryAttempts
        AWS::Lambda::EventInvokeConfig; {"FunctionName": "a", "Qualifier": "$LATEST"}; {"FunctionName": "b", "Qualifier": "$LATEST"}; replacement; FunctionName; AWS::Lambda::EventInvokeConfig, FunctionName
        AWS::Lambda::Function; {"DeadLetterConfig": {"TargetArn": "q"}}; {}; runtime/look; no longer keeps; Lambda Developer Guide, Adding a dead-letter queue
        AWS::Lambda::Function; {"Handler": "a.run"}; {"Handler": "b.run"}; runtime/look; handler a.run → b.run; AWS::Lambda::Function, Handler
        AWS::Lambda::Function; {"EphemeralStorage": {"Size": 1024}}; {}; runtime/look; ephemeral storage in MB 1024 → 512; AWS::Lambda::Function, EphemeralStorage
        AWS::Lambda::Function; {"ReservedConcurrentExecutions": 5}; {"ReservedConcurrentExecutions": 10}; runtime/look; reserved concurrency is 10; Lambda Developer Guide, reserved concurrency
        AWS::Lambda::Function; {"Description": "a"}; {"Description": "b"}; update; ; AWS::Lambda::Function, Description: No interruption
        AWS::Lambda::Url; {"TargetFunctionArn": "a", "AuthType": "NONE", "Cors": {"AllowOrigins": ["*"]}}; {"TargetFunctionArn": "a", "AuthType": "NONE", "Cors": {"AllowOrigins": ["https://a.example"]}}; update; ; AWS::Lambda::Url, Cors: No interruption
        AWS::EC2::VPC; {"CidrBlock": "10.0.0.0/16"}; {"CidrBlock": "10.1.0.0/16"}; replacement; CidrBlock; AWS::EC2::VPC, CidrBlock
        AWS::EC2::Subnet; {"VpcId": "a"}; {"VpcId": "b"}; replacement; VpcId; AWS::EC2::Subnet, VpcId
        AWS::EC2::NatGateway; {"SubnetId": "a"}; {"SubnetId": "b"}; replacement; SubnetId; AWS::EC2::NatGateway, SubnetId
        AWS::EC2::RouteTable; {"VpcId": "a"}; {"VpcId": "b"}; replacement; VpcId; AWS::EC2::RouteTable, VpcId
        AWS::EC2::Route; {"RouteTableId": "r", "DestinationCidrBlock": "0.0.0.0/0"}; {"RouteTableId": "r", "DestinationCidrBlock": "10.0.0.0/8"}; replacement; DestinationCidrBlock; AWS::EC2::Route, DestinationCidrBlock
        AWS::EC2::VPCEndpoint; {"VpcId": "v", "ServiceName": "a"}; {"VpcId": "v", "ServiceName": "b"}; replacement; ServiceName; AWS::EC2::VPCEndpoint, ServiceName
        AWS::EC2::SecurityGroupIngress; {"GroupId": "g", "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "10.0.0.0/8"}; {"GroupId": "g", "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}; exposure/dangerous; everybody; VPC User Guide, Security group rules
        AWS::RDS::DBInstance; {"DBInstanceIdentifier": "a"}; {"DBInstanceIdentifier": "b"}; replacement; DBInstanceIdentifier; AWS::RDS::DBInstance, DBInstanceIdentifier
        AWS::RDS::DBSubnetGroup; {"DBSubnetGroupName": "a"}; {"DBSubnetGroupName": "b"}; replacement; DBSubnetGroupName; AWS::RDS::DBSubnetGroup, DBSubnetGroupName
        AWS::ElastiCache::ServerlessCache; {"ServerlessCacheName": "a", "Engine": "valkey"}; {"ServerlessCacheName": "b", "Engine": "valkey"}; replacement; ServerlessCacheName; AWS::ElastiCache::ServerlessCache, ServerlessCacheName
        AWS::CloudWatch::Alarm; {"AlarmName": "a"}; {"AlarmName": "b"}; replacement; AlarmName; AWS::CloudWatch::Alarm, AlarmName
        AWS::CloudWatch::Alarm; {"Threshold": 1}; {"Threshold": 2}; update; ; AWS::CloudWatch::Alarm, Threshold: No interruption
        AWS::CloudWatch::CompositeAlarm; {"AlarmName": "a", "AlarmRule": "TRUE"}; {"AlarmName": "b", "AlarmRule": "TRUE"}; replacement; AlarmName; AWS::CloudWatch::CompositeAlarm, AlarmName
        AWS::CloudWatch::Dashboard; {"DashboardName": "a", "DashboardBody": "{}"}; {"DashboardName": "b", "DashboardBody": "{}"}; replacement; DashboardName; AWS::CloudWatch::Dashboard, DashboardName
        AWS::Cognito::UserPoolDomain; {"Domain": "a", "UserPoolId": "p"}; {"Domain": "b", "UserPoolId": "p"}; replacement; Domain; AWS::Cognito::UserPoolDomain, Domain
        AWS::WAFv2::WebACL; {"Scope": "REGIONAL"}; {"Scope": "CLOUDFRONT"}; replacement; Scope; AWS::WAFv2::WebACL, Scope
        AWS::Route53::RecordSet; {"Name": "a.example", "Type": "A", "HostedZoneId": "a"}; {"Name": "a.example", "Type": "A", "HostedZoneId": "b"}; replacement; HostedZoneId; AWS::Route53::RecordSet, HostedZoneId
        AWS::Route53::RecordSet; {"Name": "a.example", "Type": "A", "TTL": "60"}; {"Name": "a.example", "Type": "A", "TTL": "300"}; update; ; AWS::Route53::RecordSet, TTL: No interruption
        AWS::SecretsManager::RotationSchedule; {"SecretId": "a"}; {"SecretId": "b"}; replacement; SecretId; AWS::SecretsManager::RotationSchedule, SecretId
        AWS::SSM::Parameter; {"Type": "String", "Value": "a"}; {"Type": "String", "Value": "b"}; update; ; AWS::SSM::Parameter, Value: No interruption
        AWS::StepFunctions::StateMachine; {"StateMachineName": "a"}; {"StateMachineName": "b"}; replacement; StateMachineName; AWS::StepFunctions::StateMachine, StateMachineName
        AWS::EFS::AccessPoint; {"FileSystemId": "a"}; {"FileSystemId": "b"}; replacement; FileSystemId; AWS::EFS::AccessPoint, FileSystemId
        AWS::EFS::MountTarget; {"SubnetId": "a", "FileSystemId": "f"}; {"SubnetId": "b", "FileSystemId": "f"}; replacement; SubnetId; AWS::EFS::MountTarget, SubnetId
        AWS::CertificateManager::Certificate; {"DomainName": "a.example"}; {"DomainName": "a.example", "SubjectAlternativeNames": ["b.example"]}; replacement; SubjectAlternativeNames; AWS::CertificateManager::Certificate, SubjectAlternativeNames
        AWS::ElasticLoadBalancingV2::LoadBalancer; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::ElasticLoadBalancingV2::LoadBalancer, Name
        AWS::ElasticLoadBalancingV2::Listener; {"LoadBalancerArn": "a"}; {"LoadBalancerArn": "b"}; replacement; LoadBalancerArn; AWS::ElasticLoadBalancingV2::Listener, LoadBalancerArn
        AWS::ElasticLoadBalancingV2::ListenerRule; {"ListenerArn": "a", "Priority": 1}; {"ListenerArn": "b", "Priority": 1}; replacement; ListenerArn; AWS::ElasticLoadBalancingV2::ListenerRule, ListenerArn
        AWS::ElasticLoadBalancingV2::ListenerRule; {"ListenerArn": "a", "Priority": 1}; {"ListenerArn": "a", "Priority": 2}; update; ; AWS::ElasticLoadBalancingV2::ListenerRule, Priority: No interruption
        AWS::ElasticLoadBalancingV2::TargetGroup; {"Name": "a"}; {"Name": "b"}; replacement; Name; AWS::ElasticLoadBalancingV2::TargetGroup, Name
        AWS::Logs::SubscriptionFilter; {"LogGroupName": "a", "DestinationArn": "d", "FilterPattern": ""}; {"LogGroupName": "b", "DestinationArn": "d", "FilterPattern": ""}; replacement; LogGroupName; AWS::Logs::SubscriptionFilter, LogGroupName
        AWS::SNS::Subscription; {"TopicArn": "t", "Protocol": "sqs", "Endpoint": "a", "RawMessageDelivery": false}; {"TopicArn": "t", "Protocol": "sqs", "Endpoint": "a", "RawMessageDelivery": true}; update; ; AWS::SNS::Subscription, RawMessageDelivery: No interruption
        AWS::IAM::Role; {"Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}}]}; {"Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}}]}; rights/look; Gained: s3:*; IAM User Guide, Policy evaluation logic
        AWS::IAM::Role; {"Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}}]}; {"Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}}]}; rights/safe; Lost: s3:*; IAM User Guide, Policy evaluation logic
        AWS::IAM::ManagedPolicy; {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-central-1:111111111111:a"}]}}; {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-central-1:111111111111:*"}]}}; rights/look; sqs:SendMessage; IAM User Guide, Policy evaluation logic
        AWS::SQS::QueuePolicy; {"Queues": ["q"], "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "*"}]}}; {"Queues": ["q"], "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}]}}; exposure/dangerous; Everybody may; SQS Developer Guide, Basic examples of policies
        AWS::S3::BucketPolicy; {"Bucket": "b", "PolicyDocument": {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}; {"Bucket": "b", "PolicyDocument": {"Statement": []}}; rights/look; no longer denies; S3 User Guide, Bucket policy examples
        AWS::SNS::TopicPolicy; {"Topics": ["t"], "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111111111111:root"}, "Action": "sns:Publish", "Resource": "*"}]}}; {"Topics": ["t"], "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::222222222222:root"}, "Action": "sns:Publish", "Resource": "*"}]}}; rights/look; 222222222222; SNS Developer Guide, access policies
        AWS::KMS::Key; {"KeyPolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111111111111:root"}, "Action": "kms:Decrypt", "Resource": "*"}]}}; {"KeyPolicy": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}]}}; exposure/dangerous; Everybody may; KMS Developer Guide, Key policies
        """#
}
