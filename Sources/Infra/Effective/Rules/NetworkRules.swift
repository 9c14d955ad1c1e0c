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
        // Source: Amazon EC2 API Reference, "CreateSecurityGroup", "IpPermission".
        "AWS::EC2::SecurityGroup": [
            ResourceRule("GroupName") { subject in
                subject.text("GroupName")?.hasPrefix("sg-") == true
                    ? "has a name that begins with sg-, which EC2 refuses; change it." : nil
            },
            ResourceRule("SecurityGroupIngress") { ports($0, $0.elements("SecurityGroupIngress")) },
            ResourceRule("SecurityGroupEgress") { ports($0, $0.elements("SecurityGroupEgress")) },
        ],
        // Source: Amazon EC2 API Reference, "CreateVpcEndpoint".
        "AWS::EC2::VPCEndpoint": [
            ResourceRule("VpcEndpointType") { subject in
                let isGateway = subject.lacks("VpcEndpointType") || subject.text("VpcEndpointType") == "Gateway"
                let ofInterfaces = ["SubnetIds", "SecurityGroupIds", "PrivateDnsEnabled"]
                if isGateway, let other = ofInterfaces.first(where: { subject.has($0) && subject.flag($0) != false }) {
                    return
                        """
                        is a gateway endpoint and has \(other), which interface endpoints have; set "VpcEndpointType": \
                        "Interface".
                        """
                }
                return subject.text("VpcEndpointType") == "Interface" && subject.has("RouteTableIds")
                    ? "is an interface endpoint and has RouteTableIds, which gateway endpoints have; remove it." : nil
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
                    """
                    is for targets of the type \(type) and names no VPC, which Elastic Load Balancing refuses; set \
                    VpcId.
                    """
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

    /// TCP and UDP need ports.
    private static func ports(_ subject: RuleSubject, _ rules: [Value]) -> String? {
        for rule in rules {
            guard let kind = rule["IpProtocol"].flatMap(subject.stack.text), ["tcp", "udp", "6", "17"].contains(kind),
                rule["FromPort"] == nil || rule["ToPort"] == nil
            else { continue }
            return "has a rule for \(kind) without ports, which EC2 refuses; set FromPort and ToPort."
        }
        return nil
    }

    private static func prefixLength(_ subject: RuleSubject, _ what: String) -> String? {
        guard let range = subject.text("CidrBlock"), AddressRange.isValid(range), !range.contains(":"),
            let length = range.split(separator: "/").last.flatMap({ Int($0) }), !(16...28).contains(length)
        else { return nil }
        return "has the addresses \(range), and \(what) has /16 to /28; choose a size between them."
    }
}
