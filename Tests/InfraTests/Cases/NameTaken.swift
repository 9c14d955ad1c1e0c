import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small")
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
    private static let isHuge = Condition("IsHuge", .equals(size.ref(), "huge"))
    private static let isOurs = Condition("IsOurs", .equals(.accountID, "123456789012"))
    private static let isOther = Condition("IsOther", .not(.or(.holds(isLarge), .holds(isHuge))))

    static let nameTaken: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs"])  // error: The stages "dev" and "prod" would both create the AWS::SQS::Queue "jobs", and that name must be unique [name-taken]
        },
        Service("a", region: .euCentral1, stages: [.dev]) { _ in
            Function("x-api", .python313, handler: "app.handler", code: "api")  // note: the other one
        },
        Service("a-dev", region: .euCentral1, stages: ["x"]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: "a-dev-x-api" [name-taken]
        },
        Service("files", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::S3::Bucket", "Files", properties: ["BucketName": "files-of-example"])  // error: The regions eu-central-1 and eu-west-1 would both create the AWS::S3::Bucket "files-of-example", and that name must be unique [name-taken]
        },
        // What is of no region, is there once for all.
        Service("roles", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, region in
            Resource(  // error: The regions eu-central-1 and eu-west-1 would both create the AWS::CloudFront::OriginAccessControl "files", and that name must be unique [name-taken]
                "AWS::CloudFront::OriginAccessControl", "Access",
                properties: [
                    "OriginAccessControlConfig": [
                        "Name": "files", "OriginAccessControlOriginType": "s3", "SigningBehavior": "always",
                        "SigningProtocol": "sigv4",
                    ]
                ])
            Resource(
                "AWS::IAM::ManagedPolicy", "Reader",
                properties: [
                    "ManagedPolicyName": "reader-\(region)",
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::example-files/*"]],
                    ],
                ])
        },
        // Both conditions may hold.
        Service("both", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Large", properties: ["QueueName": "both"]).when(isLarge)  // note: the other one
            Resource("AWS::SQS::Queue", "Huge", properties: ["QueueName": "both"]).when(isHuge)
            Resource("AWS::SQS::Queue", "Ours", properties: ["QueueName": "both"]).when(isOurs)  // error: Two resources of the type AWS::SQS::Queue would have the name "both", "Large" and "Ours"; rename one [name-taken]
        },
        // One of three is there.
        Service("right-conditions", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Large", properties: ["QueueName": "one"]).when(isLarge)
            Resource("AWS::SQS::Queue", "Huge", properties: ["QueueName": "one"]).when(isHuge)
            Resource("AWS::SQS::Queue", "Other", properties: ["QueueName": "one"]).when(isOther)
        },
        Service("right", region: .euCentral1) { stage in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-\(stage)"])
        },
        // Accounts have names of their own, but for buckets, whose names are unique in the world.
        Service("accounts", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-account"])
            Output("Jobs", "jobs-of-account", export: "jobs-of-account")
            Resource("AWS::S3::Bucket", "Files", properties: ["BucketName": "files-of-accounts"])  // error: The stages "dev" and "prod" would both create the AWS::S3::Bucket "files-of-accounts", and that name must be unique [name-taken]
        },
        Service("one-account", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "111111111111"]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-one"])  // error: The stages "dev" and "prod" would both create the AWS::SQS::Queue "jobs-of-one", and that name must be unique [name-taken]
        },
        Service("cases", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::IAM::Group", "Nurses", properties: ["GroupName": "Nurses"])  // note: the other one
            Resource("AWS::IAM::Group", "Others", properties: ["GroupName": "nurses"])  // error: Two resources of the type AWS::IAM::Group would have the name "nurses" [name-taken]
            Resource("AWS::SQS::Queue", "Big", properties: ["QueueName": "Ferries"])
            Resource("AWS::SQS::Queue", "Small", properties: ["QueueName": "ferries"])
        },
        // Queues of two regions may have one name.
        Service("right-regions", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-both"])
        },
        Service("boards", regions: [.euCentral1, .usEast1], stages: [.dev]) { _, _ in
            Resource("AWS::CloudWatch::Dashboard", "Board", properties: ["DashboardName": "shop", "DashboardBody": "{\"widgets\":[]}"])  // error: The regions eu-central-1 and us-east-1 would both create the AWS::CloudWatch::Dashboard "shop" [name-taken]
        },
        Service("put-together", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Here", properties: ["QueueName": ["Fn::Sub": "put-together-${AWS::Region}"]])  // note: the other one
            Resource("AWS::SQS::Queue", "Again", properties: ["QueueName": "put-together-eu-central-1"])  // error: would have the name "put-together-eu-central-1" [name-taken]
            Resource("AWS::SQS::Queue", "Other", properties: ["QueueName": ["Fn::Sub": "put-together-${AWS::StackName}"]])  // note: the other one
            Resource("AWS::SQS::Queue", "Another", properties: ["QueueName": ["Fn::Join": ["-", ["put-together", ["Ref": "AWS::StackName"]]]]])  // error: would have the name "put-together-put-together-dev", "Other" and "Another" [name-taken]
            Resource("AWS::SQS::Queue", "Else", properties: ["QueueName": ["Fn::Sub": "else-${AWS::StackName}"]])
        },
        // What is unique inside what it belongs to.
        Service("inside", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::EC2::VPC", "VPC", properties: ["CidrBlock": "10.0.0.0/16"])
            Resource("AWS::EC2::NetworkAcl", "List", properties: ["VpcId": ["Ref": "VPC"]])
            Resource("AWS::EC2::NetworkAclEntry", "In", properties: ["NetworkAclId": ["Ref": "List"], "RuleNumber": 100, "Protocol": 6, "RuleAction": "allow", "CidrBlock": "10.0.0.0/8", "PortRange": ["From": 443, "To": 443]])  // note: the other one
            Resource("AWS::EC2::NetworkAclEntry", "Again", properties: ["NetworkAclId": ["Fn::GetAtt": ["List", "Id"]], "RuleNumber": "100", "Egress": false, "Protocol": 6, "RuleAction": "deny", "CidrBlock": "10.0.0.0/8", "PortRange": ["From": 443, "To": 443]])  // error: "In" and "Again" have the same "NetworkAclId", "RuleNumber" and "Egress", and AWS refuses a second AWS::EC2::NetworkAclEntry with them [name-taken]
            Resource("AWS::EC2::NetworkAclEntry", "Out", properties: ["NetworkAclId": ["Ref": "List"], "RuleNumber": 100, "Egress": true, "Protocol": 6, "RuleAction": "allow", "CidrBlock": "10.0.0.0/8", "PortRange": ["From": 443, "To": 443]])
            Resource("AWS::EC2::RouteTable", "Routes", properties: ["VpcId": ["Ref": "VPC"]])
            Resource("AWS::EC2::Route", "ByGateway", properties: ["RouteTableId": ["Ref": "Routes"], "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-0123456789abcdef0"])  // note: the other one
            Resource("AWS::EC2::Route", "ByNat", properties: ["RouteTableId": ["Ref": "Routes"], "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-0123456789abcdef0"])  // error: have the same "RouteTableId" and "DestinationCidrBlock", and AWS refuses a second AWS::EC2::Route with them [name-taken]
            Resource("AWS::EC2::Route", "Six", properties: ["RouteTableId": ["Ref": "Routes"], "DestinationIpv6CidrBlock": "::/0", "GatewayId": "igw-0123456789abcdef0"])
            Resource("AWS::EC2::SecurityGroup", "Web", properties: ["GroupDescription": "web", "GroupName": "web", "VpcId": ["Ref": "VPC"], "SecurityGroupIngress": [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"]]])  // note: the other one
            Resource("AWS::EC2::SecurityGroup", "Site", properties: ["GroupDescription": "site", "GroupName": "web", "VpcId": ["Ref": "VPC"]])  // error: have the same "VpcId" and "GroupName" [name-taken]
            Resource("AWS::EC2::SecurityGroup", "Elsewhere", properties: ["GroupDescription": "web", "GroupName": "web", "VpcId": "vpc-0123456789abcdef0"])
            Resource("AWS::EC2::SecurityGroupIngress", "Rule", properties: ["GroupId": ["Fn::GetAtt": ["Web", "GroupId"]], "Description": "again", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"])  // error: have the same "GroupId", "IpProtocol", "FromPort", "ToPort" and "CidrIp", and AWS refuses a second AWS::EC2::SecurityGroupIngress with them [name-taken]
            Resource("AWS::EC2::SecurityGroupIngress", "Other", properties: ["GroupId": ["Fn::GetAtt": ["Web", "GroupId"]], "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "172.16.0.0/12"])
            Resource("AWS::EC2::SecurityGroupEgress", "Leaving", properties: ["GroupId": ["Fn::GetAtt": ["Web", "GroupId"]], "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"])
        },
        Service("pools", region: .euCentral1, stages: [.dev]) { _ in
            let users = UserPool("users")
            UserPoolGroup("staff", of: users)  // note: the other one
            Resource("AWS::Cognito::UserPoolGroup", "Staff", properties: ["UserPoolId": ["Ref": .string(users.logicalID)], "GroupName": "staff"])  // error: have the same "UserPoolId" and "GroupName" [name-taken]
            Resource("AWS::Cognito::UserPoolGroup", "Guests", properties: ["UserPoolId": ["Ref": .string(users.logicalID)], "GroupName": "guests"])
            Resource("AWS::Cognito::UserPoolGroup", "Unnamed", properties: ["UserPoolId": ["Ref": .string(users.logicalID)]])
            Resource("AWS::Cognito::UserPoolGroup", "Nameless", properties: ["UserPoolId": ["Ref": .string(users.logicalID)]])
            Resource("AWS::Logs::LogGroup", "Log", properties: ["LogGroupName": "/zoo/inside"])
            Resource("AWS::Logs::MetricFilter", "Errors", properties: ["LogGroupName": ["Ref": "Log"], "FilterName": "errors", "FilterPattern": "ERROR", "MetricTransformations": [["MetricName": "e", "MetricNamespace": "zoo", "MetricValue": "1"]]])  // note: the other one
            Resource("AWS::Logs::MetricFilter", "Named", properties: ["LogGroupName": "/zoo/inside", "FilterName": "errors", "FilterPattern": "WARN", "MetricTransformations": [["MetricName": "w", "MetricNamespace": "zoo", "MetricValue": "1"]]])  // error: have the same "LogGroupName" and "FilterName" [name-taken]
            Resource("AWS::ApiGateway::RestApi", "Api", properties: ["Name": "inside"])
            Resource("AWS::ApiGateway::Resource", "Orders", properties: ["RestApiId": ["Ref": "Api"], "ParentId": ["Fn::GetAtt": ["Api", "RootResourceId"]], "PathPart": "orders"])  // note: the other one
            Resource("AWS::ApiGateway::Resource", "Twin", properties: ["RestApiId": ["Ref": "Api"], "ParentId": ["Fn::GetAtt": ["Api", "RootResourceId"]], "PathPart": "orders"])  // error: have the same "RestApiId", "ParentId" and "PathPart" [name-taken]
            Resource("AWS::ApiGateway::Resource", "Below", properties: ["RestApiId": ["Ref": "Api"], "ParentId": ["Ref": "Orders"], "PathPart": "orders"])
            Resource("AWS::ElasticLoadBalancingV2::Listener", "Plain", properties: ["LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/zoo/50dc6c495c0c9188", "Port": 80, "Protocol": "HTTP", "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]]])  // note: the other one
            Resource("AWS::ElasticLoadBalancingV2::Listener", "Same", properties: ["LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/zoo/50dc6c495c0c9188", "Port": 80, "Protocol": "HTTP", "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "503"]]]])  // error: have the same "LoadBalancerArn" and "Port" [name-taken]
            Resource("AWS::Lambda::Alias", "Live", properties: ["FunctionName": "api", "FunctionVersion": "1", "Name": "live"]).when(isLarge)
            Resource("AWS::Lambda::Alias", "Old", properties: ["FunctionName": "api", "FunctionVersion": "2", "Name": "live"]).when(isOther)
        },
    ]
}
