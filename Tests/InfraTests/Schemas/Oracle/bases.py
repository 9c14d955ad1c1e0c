"""Resources that are right, to make wrong ones of."""

ROLE = "arn:aws:iam::123456789012:role/worker"
TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}

BASES = {
    "AWS::Lambda::Function": {
        "FunctionName": "bot-dev-webhook", "Handler": "bootstrap", "Runtime": "provided.al2023", "Role": ROLE,
        "Code": {"S3Bucket": "code-bucket", "S3Key": "a/b.zip"}, "MemorySize": 256, "Timeout": 28,
        "Architectures": ["arm64"], "Environment": {"Variables": {"STAGE": "dev", "LEVEL": 3}},
        "Layers": ["arn:aws:lambda:eu-central-1:123456789012:layer:php-84:21"],
        "VpcConfig": {"SubnetIds": ["subnet-0a1b2c3d4e5f60718"], "SecurityGroupIds": ["sg-0a1b2c3d4e5f60718"]},
        "TracingConfig": {"Mode": "Active"}, "Tags": [{"Key": "stage", "Value": "dev"}]},
    "AWS::IAM::Role": {
        "AssumeRolePolicyDocument": TRUST, "RoleName": "worker", "MaxSessionDuration": 3600, "Path": "/app/",
        "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
        "Policies": [{"PolicyName": "logs", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": "*"}]}}]},
    "AWS::Logs::LogGroup": {"LogGroupName": "/aws/lambda/bot", "RetentionInDays": 14, "LogGroupClass": "STANDARD"},
    "AWS::Lambda::Permission": {
        "Action": "lambda:InvokeFunction", "FunctionName": "bot-dev-webhook",
        "Principal": "elasticloadbalancing.amazonaws.com", "SourceAccount": "123456789012"},
    "AWS::ElasticLoadBalancingV2::TargetGroup": {
        "Name": "bot-dev", "TargetType": "lambda", "HealthCheckEnabled": False, "HealthCheckIntervalSeconds": 30,
        "Targets": [{"Id": "arn:aws:lambda:eu-central-1:123456789012:function:bot"}],
        "TargetGroupAttributes": [{"Key": "lambda.multi_value_headers.enabled", "Value": "true"}]},
    "AWS::ElasticLoadBalancingV2::ListenerRule": {
        "ListenerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/a/b/c", "Priority": 10,
        "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/lambda/bot"]}}],
        "Actions": [{"Type": "forward", "TargetGroupArn":
                     "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/bot/0123456789abcdef"}]},
    "AWS::ElasticLoadBalancingV2::LoadBalancer": {
        "Name": "public", "Type": "application", "Scheme": "internet-facing", "IpAddressType": "ipv4",
        "Subnets": ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"],
        "LoadBalancerAttributes": [{"Key": "idle_timeout.timeout_seconds", "Value": "60"}]},
    "AWS::ElasticLoadBalancingV2::Listener": {
        "LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/a/b",
        "Port": 80, "Protocol": "HTTP", "DefaultActions": [
            {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404", "ContentType": "text/plain"}}]},
    "AWS::Route53::RecordSet": {
        "HostedZoneId": "Z0123456789", "Name": "bot.example.com", "Type": "A", "TTL": "300",
        "ResourceRecords": ["192.0.2.1"]},
    "AWS::SQS::Queue": {
        "QueueName": "jobs", "VisibilityTimeout": 60, "DelaySeconds": 0, "MessageRetentionPeriod": 86400,
        "RedrivePolicy": {"deadLetterTargetArn": "arn:aws:sqs:eu-central-1:123456789012:dead", "maxReceiveCount": 3}},
    "AWS::DynamoDB::Table": {
        "TableName": "jobs-table", "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
        "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
        "TimeToLiveSpecification": {"AttributeName": "until", "Enabled": True}},
    "AWS::S3::Bucket": {
        "BucketName": "bucket-of-mine", "VersioningConfiguration": {"Status": "Enabled"},
        "PublicAccessBlockConfiguration": {"BlockPublicAcls": True, "RestrictPublicBuckets": True},
        "LifecycleConfiguration": {"Rules": [{"Id": "old", "Status": "Enabled", "ExpirationInDays": 30}]}},
    "AWS::Events::Rule": {
        "Name": "nightly", "ScheduleExpression": "rate(1 day)", "State": "ENABLED",
        "Targets": [{"Id": "one", "Arn": "arn:aws:lambda:eu-central-1:123456789012:function:bot"}]},
    "AWS::Scheduler::Schedule": {
        "Name": "nightly", "ScheduleExpression": "cron(0 3 * * ? *)", "FlexibleTimeWindow": {"Mode": "OFF"},
        "Target": {"Arn": "arn:aws:lambda:eu-central-1:123456789012:function:bot", "RoleArn": ROLE}},
    "AWS::ApiGatewayV2::Api": {"Name": "bot", "ProtocolType": "HTTP", "CorsConfiguration": {"MaxAge": 600}},
    "AWS::CertificateManager::Certificate": {
        "DomainName": "bot.example.com", "ValidationMethod": "DNS",
        "DomainValidationOptions": [{"DomainName": "bot.example.com", "HostedZoneId": "Z0123456789"}]},
    "AWS::CloudFront::Distribution": {"DistributionConfig": {
        "Enabled": True, "DefaultCacheBehavior": {"TargetOriginId": "o", "ViewerProtocolPolicy": "https-only",
                                                  "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"},
        "Origins": [{"Id": "o", "DomainName": "example.com", "CustomOriginConfig": {"OriginProtocolPolicy": "https-only"}}]}},
    "AWS::SNS::Topic": {"TopicName": "news", "Subscription": [{"Protocol": "https", "Endpoint": "https://example.com"}]},
    "AWS::SSM::Parameter": {"Name": "/bot/dev/level", "Type": "String", "Value": "info", "Tier": "Standard"},
    "AWS::Lambda::EventSourceMapping": {
        "FunctionName": "bot", "EventSourceArn": "arn:aws:sqs:eu-central-1:123456789012:jobs", "BatchSize": 10},
}
