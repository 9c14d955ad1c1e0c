extension ResourceRules {
    static let networks: [String: [ResourceRule]] = [
        // Source: Amazon VPC User Guide, "VPC CIDR blocks", "Subnet sizing".
        "AWS::EC2::VPC": [ResourceRule("CidrBlock") { prefixLength($0, "a VPC") }],
        "AWS::EC2::Subnet": [ResourceRule("CidrBlock") { prefixLength($0, "a subnet") }],
        // Source: Amazon EC2 API Reference, "CreateRoute".
        "AWS::EC2::Route": [
            ResourceRule("DestinationCidrBlock") { subject in
                let targets = routeTargets.filter { subject.has($0) }
                if targets.count > 1 {
                    return "goes to \(list(targets)), and a route has one target; remove the others."
                }
                return routeTargets.allSatisfy { subject.lacks($0) }
                    ? "goes nowhere; set a target, such as GatewayId or NatGatewayId." : nil
            }
        ],
        // Source: Amazon EC2 API Reference, "CreateNatGateway".
        "AWS::EC2::NatGateway": [
            ResourceRule("AllocationId") { subject in
                let isPublic = subject.lacks("ConnectivityType") || subject.text("ConnectivityType") == "public"
                guard isPublic, subject.lacks("AllocationId"), subject.lacks("AvailabilityMode") else { return nil }
                return """
                    is public and has no elastic IP address, which EC2 refuses; set AllocationId, or \
                    "ConnectivityType": "private".
                    """
            }
        ],
        // Source: Elastic Load Balancing API Reference, "CreateTargetGroup".
        "AWS::ElasticLoadBalancingV2::TargetGroup": [
            .name("Name", of: "Elastic Load Balancing", "at most 32 letters, digits and hyphens, none at either end") {
                $0.utf8.count <= 32 && !$0.hasPrefix("-") && !$0.hasSuffix("-")
                    && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            },
            ResourceRule("VpcId") { subject in
                let type = subject.lacks("TargetType") ? "instance" : subject.text("TargetType")
                guard let type, type == "instance" || type == "ip", subject.lacks("VpcId") else { return nil }
                return
                    "is for targets of the type \(type) and names no VPC, which Elastic Load Balancing refuses; set VpcId."
            },
            ResourceRule("HealthCheckTimeoutSeconds") { subject in
                guard let timeout = subject.number("HealthCheckTimeoutSeconds"),
                    let interval = subject.number("HealthCheckIntervalSeconds"), timeout >= interval,
                    ["HTTP", "HTTPS"].contains(subject.text("Protocol") ?? "") || subject.text("TargetType") == "lambda"
                else { return nil }
                return """
                    waits \(timeout) s for a health check that comes every \(interval) s, and it must wait less; lower \
                    HealthCheckTimeoutSeconds.
                    """
            },
        ],
    ]

    private static let routeTargets = [
        "CarrierGatewayId", "CoreNetworkArn", "EgressOnlyInternetGatewayId", "GatewayId", "InstanceId",
        "LocalGatewayId",
        "NatGatewayId", "NetworkInterfaceId", "TransitGatewayId", "VpcEndpointId", "VpcPeeringConnectionId",
        "OdbNetworkArn",
    ]

    private static func prefixLength(_ subject: RuleSubject, _ what: String) -> String? {
        guard let range = subject.text("CidrBlock"), AddressRange.isValid(range), !range.contains(":"),
            let length = range.split(separator: "/").last.flatMap({ Int($0) }), !(16...28).contains(length)
        else { return nil }
        return "has the addresses \(range), and \(what) has /16 to /28; choose a size between them."
    }
}
