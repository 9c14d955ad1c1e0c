import Infra

extension Cases {
    static let invalidResource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimout": 180])  // error: has no property 'VisibilityTimout'; did you mean 'VisibilityTimeout'? [invalid-resource]
            Resource("AWS::SQS::Queue", "Wrong", properties: ["VisibilityTimeout": "soon"])  // error: 'VisibilityTimeout' must be a whole number, not 'soon' [invalid-resource]
            Resource("AWS::DynamoDB::Table", "Users", properties: ["BillingMode": "PAY_PER_REQUEST"])  // error: needs the property 'KeySchema' [invalid-resource]
            Resource("AWS::SQS::Queue", "Text", properties: "queue")  // error: The properties of resource "Text" are not an object [invalid-resource]
            Resource("Queue", "Short")  // error: "Queue" is not a resource type, which has three parts [invalid-resource]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 180, "QueueName": "jobs-\("right")"])
                .suppress("name-taken", because: "the stages are in two accounts")
            Resource("AWS::SQS::Queue", "Text", properties: ["VisibilityTimeout": "180"])
        },
        Service("networks", region: .euCentral1) { _ in
            Resource("AWS::EC2::VPC", "VPC", properties: ["CidrBlock": "10.0.0.0/16"])  // note: the VPC
            Resource("AWS::EC2::Subnet", "Outside", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.1.0.0/24"])  // error: has the addresses 10.1.0.0/24, and its VPC has 10.0.0.0/16 [invalid-resource]
            Resource("AWS::EC2::Subnet", "Wide", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.0.0/23"])  // note: the other subnet
            Resource("AWS::EC2::Subnet", "Within", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.1.0/24"])  // error: The resource "Within" has addresses that overlap with those of the subnet "Wide" (10.0.0.0/23), and EC2 refuses that [invalid-resource]
            Resource("AWS::EC2::Subnet", "Beside", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.2.0/24"])
            Resource("AWS::EC2::SecurityGroup", "Ports", properties: ["GroupDescription": "x", "VpcId": ["Ref": "VPC"], "SecurityGroupIngress": [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 80, "CidrIp": "10.0.0.0/8"]]])  // error: A rule of the resource "Ports" has the ports 443 to 80, which is not a range, and EC2 refuses it [invalid-resource]
            Resource("AWS::EC2::SecurityGroup", "RightPorts", properties: ["GroupDescription": "x", "VpcId": ["Ref": "VPC"], "SecurityGroupIngress": [["IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "CidrIp": "10.0.0.0/8"]]])
        },
        Service("values", region: .euCentral1) { _ in
            Resource("AWS::DynamoDB::Table", "Free", properties: ["AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]]])  // error: The resource "Free" has neither a billing mode nor a capacity, which DynamoDB refuses [invalid-resource]
            Resource("AWS::Lambda::Alias", "Live", properties: ["FunctionName": "f", "FunctionVersion": "$LATEST", "Name": "live", "RoutingConfig": ["AdditionalVersionWeights": [["FunctionVersion": "2", "FunctionWeight": 0.5]]]])  // error: divides requests with $LATEST [invalid-resource]
            Resource("AWS::Lambda::Alias", "Right", properties: ["FunctionName": "g", "FunctionVersion": "1", "Name": "live", "RoutingConfig": ["AdditionalVersionWeights": [["FunctionVersion": "2", "FunctionWeight": 0.5]]]])
            Resource("AWS::S3::Bucket", "Early", properties: ["LifecycleConfiguration": ["Rules": [["Status": "Enabled", "Transitions": [["StorageClass": "STANDARD_IA", "TransitionInDays": 10]]]]]])  // error: moves objects to STANDARD_IA after 10 days [invalid-resource]
            Resource("AWS::S3::Bucket", "Late", properties: ["LifecycleConfiguration": ["Rules": [["Status": "Enabled", "Transitions": [["StorageClass": "STANDARD_IA", "TransitionInDays": 30], ["StorageClass": "GLACIER", "TransitionInDays": 1]]]]]])
        },
        Service("lists", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SNS::Topic", "Split", properties: ["DisplayName": ["Fn::Split": [",", "a,b"]]])  // error: 'DisplayName' must be a string, and Fn::Split gives a list [invalid-resource]
            Resource("AWS::SNS::Topic", "First", properties: ["DisplayName": ["Fn::Select": [0, ["Fn::Split": [",", "a,b"]]]]])
            Resource("AWS::EC2::Subnet", "Zones", properties: ["VpcId": "vpc-0123456789abcdef0", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": ["Fn::GetAZs": ""]])  // error: 'AvailabilityZone' must be a string, and Fn::GetAZs gives a list [invalid-resource]
        },
        Service("keys", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::DynamoDB::Table", "Misspelt", properties: ["AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "BillingMode": "PAY_PER_REQUEST", "KeySchema": [["AttributName": "id", "KeyType": "HASH"]]])  // error: has no property 'AttributName' [invalid-resource]
        },
        // One of two values would be lost, whichever word took them.
        Service("twice", region: .euCentral1, stages: [.dev]) { _ in
            Mapping("Sizes", ["prod": ["cpu": "256", "cpu": "512"]])  // error: The mapping "Sizes" in prod has "cpu" twice; remove one [invalid-resource]
            Mapping("Stages", ["prod": ["cpu": "256"], "prod": ["cpu": "512"]])  // error: The mapping "Stages" has "prod" twice; remove one [invalid-resource]
            Mapping("Right", ["prod": ["cpu": "256"], "dev": ["cpu": "256"]])
            Function("api", .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
                .on(.eventBridge(["source": ["a"], "detail": ["kind": ["b"], "kind": ["c"]]]))  // error: has "kind" twice; remove one [invalid-resource]
                .on(.schedule(.rate(.hours(1))).input(["size": 1, "size": 2]))  // error: has "size" twice; remove one [invalid-resource]
                .on(.schedule(.rate(.hours(2))).input(["size": 1, "more": ["size": 2]]))
                .on(.queue(Queue("jobs")).filter(["body": ["kind": ["a"], "kind": ["b"]]]))  // error: has "kind" twice; remove one [invalid-resource]
            StateMachine("twofold", [.pass("Only", result: ["a": 1, "a": 2]).end()])  // error: in Definition.States.Only.Result has "a" twice; remove one [invalid-resource]
            StateMachine("single", [.pass("Only", result: ["a": 1, "b": ["a": 2]]).end()])
            Resource("AWS::SSM::Parameter", "Kept", properties: ["Type": "String", "Value": "{\"a\": 1, \"a\": 2}"])
            Resource("AWS::SNS::Topic", "Told", properties: ["DisplayName": "a", "DisplayName": "b"])  // error: The resource "Told" has "DisplayName" twice; remove one [invalid-resource]
        },
        Service("overlapping", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::EC2::Subnet", "First", properties: ["VpcId": "vpc-0123456789abcdef0", "CidrBlock": "10.0.0.0/24"])  // note: the other subnet
            Resource("AWS::EC2::Subnet", "Second", properties: ["VpcId": "vpc-0123456789abcdef0", "CidrBlock": "10.0.0.128/25"])  // error: has addresses that overlap with those of the subnet "First" (10.0.0.0/24) [invalid-resource]
            Resource("AWS::EC2::Subnet", "Elsewhere", properties: ["VpcId": "vpc-0123456789abcdef1", "CidrBlock": "10.0.0.128/25"])
        },
        Service("tls", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::ElasticLoadBalancingV2::Listener", "Misspelt", properties: ["LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/kiosk/50dc6c495c0c9188", "Port": 443, "Protocol": "HTTPS", "Certificates": [["CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"]], "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021", "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]]])  // error: has the SslPolicy "ELBSecurityPolicy-TLS13-1-2-2021" [invalid-resource]
            Resource("AWS::ElasticLoadBalancingV2::Listener", "Later", properties: ["LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/booth/50dc6c495c0c9188", "Port": 443, "Protocol": "HTTPS", "Certificates": [["CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"]], "SslPolicy": "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09", "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]]])
        },
        Service("together", region: .euCentral1, stages: [.dev]) { _ in
            Function("pump", .python313, handler: "app.handler", code: "api")
                .override("LoggingConfig.ApplicationLogLevel", "WARN")  // error: has the ApplicationLogLevel of a log in the format Text [invalid-resource]
            Function("valve", .python313, handler: "app.handler", code: "api").logFormat(.json)
                .override("LoggingConfig.SystemLogLevel", "WARN")
            Resource("AWS::Kinesis::Stream", "Clicks", properties: ["ShardCount": 2, "StreamModeDetails": ["StreamMode": "ON_DEMAND"]])  // error: has ShardCount and the mode ON_DEMAND [invalid-resource]
            Resource("AWS::Kinesis::Stream", "Views", properties: ["ShardCount": 2, "StreamModeDetails": ["StreamMode": "PROVISIONED"]])
            Resource("AWS::ApiGatewayV2::Api", "Positions", properties: ["Name": "positions", "ProtocolType": "WEBSOCKET", "RouteSelectionExpression": "$request.body.action"])
            Resource("AWS::ApiGatewayV2::Route", "Connect", properties: ["ApiId": ["Ref": "Positions"], "RouteKey": "$connect", "AuthorizationType": "AWS_IAM"])
            Resource("AWS::ApiGatewayV2::Deployment", "Early", properties: ["ApiId": ["Ref": "Positions"]])  // error: does not wait for the routes of its API [invalid-resource]
            Resource("AWS::EC2::SecurityGroup", "Press", properties: ["GroupDescription": "Press room", "VpcId": "vpc-0123456789abcdef0", "SecurityGroupEgress": [["IpProtocol": "-1", "CidrIp": "10.0.0.0/16", "Description": "Press room → office"]]])  // error: has a description with "→" [invalid-resource]
            Resource("AWS::EC2::SecurityGroup", "Office", properties: ["GroupDescription": "Office", "VpcId": "vpc-0123456789abcdef0", "SecurityGroupIngress": [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/16", "Description": "a\nb"]]])  // error: has a description with a line break or control character [invalid-resource]
            Resource("AWS::SSM::Parameter", "Text", properties: ["Type": "String", "Value": ["Fn::ToJsonString": ["a": 1]]])  // error: uses Fn::ToJsonString, which needs the transform AWS::LanguageExtensions [invalid-resource]
        },
        Service("extended", region: .euCentral1, stages: [.dev]) { _ in
            TemplateTransform("AWS::LanguageExtensions")
            Resource("AWS::SSM::Parameter", "Json", properties: ["Type": "String", "Value": ["Fn::ToJsonString": ["a": 1]]])
        },
        Service("versions", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Lambda::Alias", "Warm", properties: ["FunctionName": "quote", "FunctionVersion": "$LATEST", "Name": "warm", "ProvisionedConcurrencyConfig": ["ProvisionedConcurrentExecutions": 2]])  // error: has provisioned concurrency for $LATEST [invalid-resource]
            Resource("AWS::Lambda::Alias", "Same", properties: ["FunctionName": "quote", "FunctionVersion": "12", "Name": "same", "RoutingConfig": ["AdditionalVersionWeights": [["FunctionVersion": "12", "FunctionWeight": 0.1]]]])  // error: divides requests between the version 12 and itself [invalid-resource]
            Resource("AWS::Lambda::Alias", "Stable", properties: ["FunctionName": "quote", "FunctionVersion": "12", "Name": "stable", "RoutingConfig": ["AdditionalVersionWeights": [["FunctionVersion": "13", "FunctionWeight": 0.1]]]])
            Resource("AWS::DynamoDB::Table", "Domes", properties: ["AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "BillingMode": "PAY_PER_REQUEST", "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]], "StreamSpecification": ["StreamViewType": "NEW_IMAGE"]])
            Resource("AWS::Lambda::EventSourceMapping", "ByTable", properties: ["FunctionName": "quote", "EventSourceArn": ["Fn::GetAtt": ["Domes", "Arn"]], "StartingPosition": "LATEST"])  // error: reads the table by its ARN, and Lambda needs the ARN of its stream [invalid-resource]
            Resource("AWS::Lambda::EventSourceMapping", "ByStream", properties: ["FunctionName": "quote", "EventSourceArn": ["Fn::GetAtt": ["Domes", "StreamArn"]], "StartingPosition": "LATEST"])
            Resource("AWS::Pipes::Pipe", "Piped", properties: ["RoleArn": "arn:aws:iam::123456789012:role/pipes", "Source": ["Fn::GetAtt": ["Domes", "Arn"]], "SourceParameters": ["DynamoDBStreamParameters": ["StartingPosition": "LATEST"]], "Target": "arn:aws:sqs:eu-central-1:123456789012:in"])  // error: EventBridge needs the ARN of its stream [invalid-resource]
        },
        Service("ranges", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::EC2::VPC", "Long", properties: ["CidrBlock": "10.0.0.0/99"])  // error: has the CidrBlock "10.0.0.0/99", which is not a valid CIDR range [invalid-resource]
            Resource("AWS::EC2::VPC", "High", properties: ["CidrBlock": "999.0.0.0/16"])  // error: has the CidrBlock "999.0.0.0/16" [invalid-resource]
            Resource("AWS::EC2::SecurityGroup", "Web", properties: ["GroupDescription": "web", "VpcId": "vpc-0123456789abcdef0", "SecurityGroupIngress": [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "0.0.0.0"]]])  // error: has the CidrIp "0.0.0.0" [invalid-resource]
            Resource("AWS::EC2::SecurityGroup", "Six", properties: ["GroupDescription": "six", "VpcId": "vpc-0123456789abcdef0", "SecurityGroupIngress": [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIpv6": "::/0"]]])
        },
        Service("functions", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
            Resource("AWS::SSM::Parameter", "Number", properties: ["Type": "String", "Value": ["Ref": 5]])  // error: uses Ref of a number; give it a text [invalid-resource]
            Resource("AWS::SSM::Parameter", "Whole", properties: ["Type": "String", "Value": ["Fn::GetAtt": "Jobs"]])  // error: uses Fn::GetAtt without an attribute [invalid-resource]
            Resource("AWS::SSM::Parameter", "Empty", properties: ["Type": "String", "Value": ["Fn::Select": []]])  // error: uses Fn::Select without its two arguments [invalid-resource]
            Resource("AWS::SSM::Parameter", "Short", properties: ["Type": "String", "Value": ["Fn::FindInMap": ["Sizes"]]])  // error: uses Fn::FindInMap without its three arguments [invalid-resource]
            Resource("AWS::SSM::Parameter", "Right", properties: ["Type": "String", "Value": ["Fn::GetAtt": "Jobs.QueueName"]])
        },
        Service("breaks", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::S3::Bucket", "Scans", properties: ["BucketName": "exhibit-scans-2026\n"])  // error: in BucketName ends in a line break [invalid-resource]
            Resource("AWS::SSM::Parameter", "Welcome", properties: ["Type": "String", "Value": "Welcome!\n"])
        },
        Service("generated", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SecretsManager::Secret", "DoorCode", properties: ["GenerateSecretString": ["PasswordLength": 5_000]])  // error: has the GenerateSecretString.PasswordLength 5,000 [invalid-resource]
            // A list that is not there yet begins with its first element.
            Queue("tables").override("Tags.0", ["Key": "team", "Value": "fair"]).override("Tags.1", ["Key": "cost", "Value": "fair"])
        },
        Service("shares", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Lambda::Alias", "Split", properties: ["FunctionName": "warp", "FunctionVersion": "4", "Name": "split", "RoutingConfig": ["AdditionalVersionWeights": [["FunctionVersion": "3", "FunctionWeight": 10]]]])  // error: gives a version the weight 10 [invalid-resource]
            Resource("AWS::SQS::Queue", "Limited", properties: ["FifoQueue": true, "FifoThroughputLimit": "perMessageGroupId"])  // error: has the throughput limit perMessageGroupId [invalid-resource]
            Resource("AWS::SQS::Queue", "Fast", properties: ["FifoQueue": true, "FifoThroughputLimit": "perMessageGroupId", "DeduplicationScope": "messageGroup"])
            Resource("AWS::ApiGatewayV2::Stage", "Logged", properties: ["ApiId": "a1b2c3d4e5", "StageName": "live", "AccessLogSettings": ["DestinationArn": "arn:aws:logs:eu-central-1:123456789012:log-group:orders", "Format": "$context.requestId\n$context.status"]])  // error: has a log format of several lines [invalid-resource]
            Resource("AWS::ApiGatewayV2::Stage", "Ended", properties: ["ApiId": "a1b2c3d4e6", "StageName": "live", "AccessLogSettings": ["DestinationArn": "arn:aws:logs:eu-central-1:123456789012:log-group:orders", "Format": "$context.requestId $context.status\n"]])
            Resource("AWS::ApiGateway::RestApi", "Depot", properties: ["Name": "depot"])
            let get = Resource("AWS::ApiGateway::Method", "Get", properties: ["RestApiId": ["Ref": "Depot"], "ResourceId": ["Fn::GetAtt": ["Depot", "RootResourceId"]], "HttpMethod": "GET", "AuthorizationType": "AWS_IAM", "Integration": ["Type": "MOCK"]])
            get
            Resource("AWS::ApiGateway::Deployment", "First", properties: ["RestApiId": ["Ref": "Depot"]]).after(get)
            Resource("AWS::ApiGateway::Deployment", "Later", properties: ["RestApiId": ["Ref": "Depot"], "StageName": "live"]).after(get)  // error: makes the stage "live", which the stack has as a resource of its own too [invalid-resource]
            Resource("AWS::ApiGateway::Stage", "Live", properties: ["RestApiId": ["Ref": "Depot"], "DeploymentId": ["Ref": "First"], "StageName": "live"])
        },
    ]
}
