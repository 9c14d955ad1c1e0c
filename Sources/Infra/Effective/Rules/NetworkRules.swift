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
                    return "has the targets \(list(targets)), and a route has one target; remove the others."
                }
                return routeTargets.allSatisfy { subject.lacks($0) }
                    ? "has no target; set one, such as GatewayId or NatGatewayId." : nil
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
            ResourceRule("SecurityGroupIngress") { descriptions($0, "SecurityGroupIngress") },
            ResourceRule("SecurityGroupEgress") { descriptions($0, "SecurityGroupEgress") },
            ResourceRule("SecurityGroupIngress") { ports($0, $0.elements("SecurityGroupIngress")) },
            ResourceRule("SecurityGroupEgress") { ports($0, $0.elements("SecurityGroupEgress")) },
        ],
        // Source: Amazon EC2 API Reference, "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress".
        "AWS::EC2::SecurityGroupIngress": [
            peers("SourceSecurityGroupId", "SourceSecurityGroupName", "SourcePrefixListId"),
            ResourceRule("Description") { description($0.text("Description")) },
        ],
        "AWS::EC2::SecurityGroupEgress": [
            peers("DestinationSecurityGroupId", "DestinationPrefixListId"),
            ResourceRule("Description") { description($0.text("Description")) },
        ],
        // Source: Amazon EC2 API Reference, "RunInstances", "CreateVolume", "AttachInternetGateway",
        // "CreateNetworkAclEntry".
        "AWS::EC2::Instance": [
            ResourceRule("ImageId") { subject in
                guard let image = subject.text("ImageId"), !image.hasPrefix("ami-"), !image.contains("resolve:ssm:")
                else {
                    return nil
                }
                return "has the ImageId \"\(image)\", and the ids of images begin with ami-; correct it."
            },
            .exclusive("NetworkInterfaces", "SubnetId", of: "EC2"),
            .exclusive("NetworkInterfaces", "SecurityGroupIds", of: "EC2"),
        ],
        "AWS::EC2::Volume": [
            .required("Iops", where: "VolumeType", is: "io1", "io2", of: "EC2"),
            ResourceRule("Throughput") { subject in
                subject.has("Throughput")
                    && (subject.lacks("VolumeType") || subject.text("VolumeType").map { $0 != "gp3" } == true)
                    ? "has Throughput, which is for gp3 volumes only; remove it, or set \"VolumeType\": \"gp3\"." : nil
            },
        ],
        "AWS::EC2::VPCGatewayAttachment": [.some(["InternetGatewayId", "VpnGatewayId"], of: "EC2")],
        "AWS::EC2::NetworkAclEntry": [
            .number("RuleNumber", of: "EC2", in: 1...32_766),
            ResourceRule("PortRange") { subject in
                guard let number = subject.number("Protocol"), number == 6 || number == 17, subject.lacks("PortRange")
                else {
                    return nil
                }
                return "is for \(number == 6 ? "TCP" : "UDP") and has no PortRange, which EC2 refuses; set it."
            },
        ],
        // Source: Amazon EC2 API Reference, "CreateFlowLogs".
        "AWS::EC2::FlowLog": [
            ResourceRule("TrafficType") { subject in
                guard let type = subject.text("ResourceType"), !type.hasPrefix("Transit"), subject.lacks("TrafficType")
                else {
                    return nil
                }
                return "has the ResourceType \"\(type)\" and no TrafficType, which EC2 refuses; set it, such as to ALL."
            },
            ResourceRule("DeliverLogsPermissionArn") { subject in
                let isLogs =
                    subject.lacks("LogDestinationType") || subject.text("LogDestinationType") == "cloud-watch-logs"
                guard isLogs, subject.lacks("DeliverLogsPermissionArn") else { return nil }
                return "writes to CloudWatch Logs and has no DeliverLogsPermissionArn, which EC2 refuses; set it."
            },
        ],
        // Source: Amazon EC2 API Reference, "CreateVpcEndpoint".
        "AWS::EC2::VPCEndpoint": [
            ResourceRule("VpcEndpointType") { subject in
                let isGateway = subject.lacks("VpcEndpointType") || subject.text("VpcEndpointType") == "Gateway"
                let ofInterfaces = ["SubnetIds", "SecurityGroupIds", "PrivateDnsEnabled"]
                if isGateway, let other = ofInterfaces.first(where: { subject.has($0) && subject.flag($0) != false }) {
                    return
                        """
                        is a gateway endpoint and has \(other), which only interface endpoints have; set \
                        "VpcEndpointType": "Interface".
                        """
                }
                return subject.text("VpcEndpointType") == "Interface" && subject.has("RouteTableIds")
                    ? """
                    is an interface endpoint and has RouteTableIds, which only gateway endpoints have; remove it.
                    """ : nil
            }
        ],
    ]

    /// The other end of a rule of a security group: one and no more.
    private static func peers(_ others: String...) -> ResourceRule {
        let all = ["CidrIp", "CidrIpv6"] + others
        return ResourceRule("CidrIp") { subject in
            let given = all.filter { subject.has($0) }
            if given.count > 1 {
                return "has \(list(given)), and a rule of a security group has one of them; remove the others."
            }
            return all.allSatisfy { subject.lacks($0) }
                ? "has none of \(list(all, last: "or")), which EC2 refuses; set one of them." : nil
        }
    }

    private static let routeTargets = [
        "CarrierGatewayId", "CoreNetworkArn", "EgressOnlyInternetGatewayId", "GatewayId", "InstanceId",
        "LocalGatewayId",
        "NatGatewayId", "NetworkInterfaceId", "TransitGatewayId", "VpcEndpointId", "VpcPeeringConnectionId",
        "OdbNetworkArn",
    ]

    /// TCP and UDP need ports.
    private static func ports(_ subject: RuleSubject, _ rules: [Value]) -> String? {
        for rule in rules {
            guard let kind = rule["IpProtocol"].flatMap(subject.known), ["tcp", "udp", "6", "17"].contains(kind),
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
        return "has the addresses \(range), and \(what) has /16 to /28; choose a value in that range."
    }

    private static func descriptions(_ subject: RuleSubject, _ property: String) -> String? {
        subject.elements(property).lazy.compactMap { description(subject.stack.text($0["Description"])) }.first
    }

    /// Source: Amazon EC2 API Reference, "CreateSecurityGroup": GroupDescription; "IpRange": Description.
    private static func description(_ text: String?) -> String? {
        guard let text, !text.contains("${"),
            let wrong = text.unicodeScalars.first(where: { scalar in
                guard scalar.isASCII, let byte = scalar.utf8.first else { return true }
                return !(isLetter(byte) || isDigit(byte) || " ._-:/()#,@[]+=&;{}!$*".utf8.contains(byte))
            })
        else { return nil }
        let shown = wrong.value < 0x20 ? "a line break or control character" : "\"\(wrong)\""
        return """
            has a description with \(shown), and EC2 accepts letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* only; \
            change it.
            """
    }
}
