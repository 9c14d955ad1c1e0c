import Infra

extension Cases {
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let subnetInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            let network = Network.existing(  // error: The subnet "subnet-0aaa1111" is in eu-west-1a but service "shop", which uses it, is in eu-central-1 [subnet-in-other-region]
                vpc: "vpc-0a1b2c3d",
                subnets: [.subnet("subnet-0aaa1111", zone: "eu-west-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1b")])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("zones", region: .euCentral1, stages: [.dev]) { _ in  // note: service "zones" is in eu-central-1
            Resource("AWS::EC2::VPC", "VPC", properties: ["CidrBlock": "10.0.0.0/16"])
            Resource("AWS::EC2::Subnet", "Chosen", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.0.0/24", "AvailabilityZone": ["Fn::Select": [0, ["Fn::GetAZs": "us-east-1"]]]])  // error: is in eu-central-1 but takes an availability zone of us-east-1 [subnet-in-other-region]
            Resource("AWS::EC2::Subnet", "ById", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.1.0/24", "AvailabilityZoneId": "use1-az1"])  // error: names the availability zone "use1-az1", which is in us-east-1; name one of its own region, such as euc1-az1 [subnet-in-other-region]
            Resource("AWS::EC2::Subnet", "Own", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.2.0/24", "AvailabilityZone": ["Fn::Select": [0, ["Fn::GetAZs": ["Ref": "AWS::Region"]]]]])
            Resource("AWS::EC2::Subnet", "Any", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.3.0/24", "AvailabilityZone": ["Fn::Select": [1, ["Fn::GetAZs": ""]]]])
            Resource("AWS::EC2::Subnet", "OwnId", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.4.0/24", "AvailabilityZoneId": "euc1-az2"])
        },
        Service("right", region: .euCentral1) { _ in
            let network = Network.existing(
                vpc: "vpc-0a1b2c3d",
                subnets: [.subnet("subnet-0aaa1111", zone: "eu-central-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1b")])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
    ]
}
