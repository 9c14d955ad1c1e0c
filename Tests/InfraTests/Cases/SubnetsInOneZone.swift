import Infra

extension Cases {
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let subnetsInOneZone: [Service] = [
        Service("one", region: .euCentral1) { _ in
            let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"])  // error: this network has 1 subnet [subnets-in-one-zone]
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("twice", region: .euCentral1) { _ in
            let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0aaa1111"])  // error: this network has 1 subnet [subnets-in-one-zone]
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("zone", region: .euCentral1) { _ in
            let subnets: [Subnet] = [.subnet("subnet-0aaa1111", zone: "eu-central-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1a")]
            let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: subnets)  // error: all of this network's are in eu-central-1a [subnets-in-one-zone]
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("right", region: .euCentral1) { _ in
            let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("databases", region: .euCentral1) { _ in
            Resource("AWS::EC2::VPC", "VPC", properties: ["CidrBlock": "10.0.0.0/16"])
            Resource("AWS::EC2::Subnet", "A", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "eu-central-1a"])
            Resource("AWS::EC2::Subnet", "B", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "eu-central-1a"])
            Resource("AWS::EC2::Subnet", "C", properties: ["VpcId": ["Ref": "VPC"], "CidrBlock": "10.0.2.0/24", "AvailabilityZone": ["Fn::Select": [1, ["Fn::GetAZs": ""]]]])
            Resource("AWS::RDS::DBSubnetGroup", "Wrong", properties: ["DBSubnetGroupDescription": "x", "SubnetIds": [["Ref": "A"], ["Ref": "B"]]])  // error: needs subnets in at least two availability zones, but has 2 subnets in one zone [subnets-in-one-zone]
            Resource("AWS::RDS::DBSubnetGroup", "One", properties: ["DBSubnetGroupDescription": "x", "SubnetIds": [["Ref": "A"]]])  // error: but has 1 subnet; [subnets-in-one-zone]
            Resource("AWS::RDS::DBSubnetGroup", "Right", properties: ["DBSubnetGroupDescription": "x", "SubnetIds": [["Ref": "A"], ["Ref": "C"]]])
        },
    ]
}
