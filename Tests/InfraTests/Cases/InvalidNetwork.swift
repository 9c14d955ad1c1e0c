import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let empty = Network.existing(vpc: "vpc-0a1b2c3d", subnets: [])

    static let invalidNetwork: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: [])  // error: with 2 subnets and 0 security groups, and needs at least one of each [invalid-network]
            Function("empty", .python313, handler: "app.handler", code: "api")
                .network(empty, securityGroups: ["sg-0a1b2c3d"])  // error: with 0 subnets and 1 security group [invalid-network]
            Function("many", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"])  // error: A function can have at most 16 subnets and 5 security groups, and the function "many" has 2 and 6 [invalid-network]
            let plain = Network("plain", zones: 2)
            let orders = Database("orders", .postgres, in: plain, .serverless(0.5...4))
            Network("zones", zones: 7)  // error: The network "zones" has 7 availability zones [invalid-network]
            Network("range", range: "10.0.0.0/8")  // error: "10.0.0.0/8" is not a valid CIDR range for a network, which is /16 to /24 and aligned to its size [invalid-address-range]
            Network("host", range: "10.0.0.1/16")  // error: "10.0.0.1/16" is not a valid CIDR range for a network, which is /16 to /24 and aligned to its size [invalid-address-range]
            Network("twice", endpoints: [.sqs, .sqs])  // error: has the endpoint "sqs" twice [invalid-network]
            Function("between", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-0a1b2c3d"])  // note: the function's network
                .connect(to: orders)  // error: The function "between" is in the network "vpc-0a1b2c3d" and the database "orders" in the network "plain", which are not connected [invalid-network]
            Function("outside", .python313, handler: "app.handler", code: "api")
                .connect(to: orders)  // error: The function "outside" is connected to the database "orders" and excluded from networks by .withoutNetwork() [invalid-network]
                .withoutNetwork()
        },
        // Ref and VpcId give one id.
        Service("right-id", region: .euCentral1) { _ in
            Resource("AWS::EC2::VPC", "Own", properties: ["CidrBlock": "10.0.0.0/16"])
            Resource(
                "AWS::EC2::Subnet", "OneA",
                properties: [
                    "VpcId": ["Ref": "Own"], "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "eu-central-1a",
                ])
            Resource(
                "AWS::EC2::Subnet", "OneB",
                properties: [
                    "VpcId": ["Fn::GetAtt": ["Own", "VpcId"]], "CidrBlock": "10.0.1.0/24",
                    "AvailabilityZone": "eu-central-1b",
                ])
            Resource(
                "AWS::ElasticLoadBalancingV2::LoadBalancer", "Shop",
                properties: ["Scheme": "internal", "Subnets": [["Ref": "OneA"], ["Ref": "OneB"]]])
        },
        // Subnets and security groups of two VPCs, whoever wrote what names them.
        Service("two-networks", region: .euCentral1, stages: [.dev]) { _ in
            let own = Network("own", zones: 2)  // note: in OwnNetwork
            Resource("AWS::EC2::VPC", "Other", properties: ["CidrBlock": "10.9.0.0/16"])  // note: in Other
            Resource(  // note: in Other
                "AWS::EC2::SecurityGroup", "Theirs",
                properties: ["GroupDescription": "theirs", "VpcId": ["Ref": "Other"]])
            Resource(
                "AWS::EC2::Subnet", "TheirA",
                properties: [
                    "VpcId": ["Ref": "Other"], "CidrBlock": "10.9.0.0/24", "AvailabilityZone": "eu-central-1a",
                ])
            Resource(
                "AWS::EC2::Subnet", "TheirB",
                properties: [
                    "VpcId": ["Ref": "Other"], "CidrBlock": "10.9.1.0/24", "AvailabilityZone": "eu-central-1b",
                ])
            Resource("AWS::EC2::SecurityGroup", "Ours", properties: ["GroupDescription": "ours", "VpcId": own.id])  // note: in OwnNetwork
            own
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(own, securityGroups: [["Ref": "Theirs"]])  // error: The function "api" names "OwnPrivateSubnet1" in the VPC OwnNetwork and "Theirs" in the VPC Other, and all must be in one [invalid-network]
            Function("worker", .python313, handler: "app.handler", code: "api")
                .network(own, securityGroups: [SecurityGroup("close", in: own).id])
            Function("mended", .python313, handler: "app.handler", code: "api")
                .network(own, securityGroups: [["Ref": "Theirs"]])
                .override("VpcConfig.SecurityGroupIds.0", ["Ref": "Ours"])
            Resource(  // error: "Other" in the VPC Other and "Ours" in the VPC OwnNetwork [invalid-network]
                "AWS::EC2::VPCEndpoint", "Endpoint",
                properties: [
                    "VpcId": ["Ref": "Other"], "ServiceName": "com.amazonaws.eu-central-1.sqs",
                    "VpcEndpointType": "Interface", "SubnetIds": [["Ref": "TheirA"]],
                    "SecurityGroupIds": [["Ref": "Ours"]],
                ])
        },
        // Subnets that exist, and the group of another VPC.
        Service("existing-networks", region: .euCentral1, stages: [.dev]) { _ in
            let group = SecurityGroup("side", in: .existing(vpc: "vpc-0ffffffff", subnets: ["subnet-0fff1111"]))  // note: in vpc-0ffffffff
            group
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: [group.id])  // error: names "subnet-0aaa1111" in the VPC vpc-0a1b2c3d and "SideSecurityGroup" in the VPC vpc-0ffffffff [invalid-network]
            Resource("AWS::EC2::VPCEndpoint", "Endpoint", properties: ["VpcId": "vpc-0a1b2c3d", "ServiceName": "com.amazonaws.eu-central-1.sqs", "VpcEndpointType": "Interface", "SecurityGroupIds": [["Fn::Join": ["", [group.id]]]]])  // error: "vpc-0a1b2c3d" in the VPC vpc-0a1b2c3d and "SideSecurityGroup" in the VPC vpc-0ffffffff [invalid-network]
            Resource("AWS::EC2::VPCEndpoint", "Near", properties: ["VpcId": "vpc-0ffffffff", "ServiceName": "com.amazonaws.eu-central-1.sns", "VpcEndpointType": "Interface", "SecurityGroupIds": [group.id]])
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-0a1b2c3d"])
        },
    ]
}
