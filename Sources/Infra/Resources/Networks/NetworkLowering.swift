extension Network {
    /// The VPC's id.
    func vpcValue(in stack: inout Stack) -> Value { plan == nil ? .string(vpc) : stack.value(of: self) }

    /// The ids of the subnets that something is put into.
    func subnetValues(isInternal: Bool, in stack: inout Stack) -> Value {
        .array((isInternal ? privateSubnets : publicSubnets).map { stack.resolve($0) })
    }

    func gatewayID(_ zone: Int) -> String { "\(idPrefix)NatGateway\(zone)" }

    public func lower(into stack: inout Stack) {
        guard let plan else { return }
        let tags: Value = [["Key": "Name", "Value": .string("\(stack.prefix)-\(deployedName)")]]
        stack.add(
            logicalID, "AWS::EC2::VPC",
            [
                .init("CidrBlock", .string(plan.range)), .init("EnableDnsSupport", true),
                .init("EnableDnsHostnames", true),
                .init("Tags", tags),
            ])
        lowerInternet(tags, into: &stack)
        let gateways: [Int] =
            switch plan.nat {
            case .none: []
            case .one: Array(plan.zoneNumbers.prefix(1))
            case .perZone: plan.zoneNumbers
            }
        for zone in gateways {
            let address = "\(idPrefix)NatAddress\(zone)"
            stack.add(
                address, "AWS::EC2::EIP", [.init("Domain", "vpc"), .init("Tags", tags)],
                dependsOn: ["\(idPrefix)GatewayAttachment"])
            stack.add(
                gatewayID(zone), "AWS::EC2::NatGateway",
                [
                    .init("AllocationId", .getAtt(address, "AllocationId")),
                    .init("SubnetId", .ref(NetworkSubnet(.public, zone: zone, of: self).logicalID)),
                    .init("Tags", tags),
                ], dependsOn: ["\(idPrefix)PublicRoutesToInternet"])
        }
        for endpoint in plan.endpoints { lower(endpoint, plan, into: &stack) }
    }

    private func lowerInternet(_ tags: Value, into stack: inout Stack) {
        let gateway = "\(idPrefix)InternetGateway"
        stack.add(gateway, "AWS::EC2::InternetGateway", [.init("Tags", tags)])
        stack.add(
            "\(idPrefix)GatewayAttachment", "AWS::EC2::VPCGatewayAttachment",
            [.init("VpcId", .ref(logicalID)), .init("InternetGatewayId", .ref(gateway))])
        stack.add(
            "\(idPrefix)PublicRoutes", "AWS::EC2::RouteTable", [.init("VpcId", .ref(logicalID)), .init("Tags", tags)])
        stack.add(
            "\(idPrefix)PublicRoutesToInternet", "AWS::EC2::Route",
            [
                .init("RouteTableId", .ref("\(idPrefix)PublicRoutes")), .init("DestinationCidrBlock", "0.0.0.0/0"),
                .init("GatewayId", .ref(gateway)),
            ], dependsOn: ["\(idPrefix)GatewayAttachment"])
    }

    private func lower(_ endpoint: NetworkEndpoint, _ plan: NetworkPlan, into stack: inout Stack) {
        let subnets = plan.zoneNumbers.map { NetworkSubnet(.private, zone: $0, of: self) }
        let id = "\(idPrefix)Endpoint\(LogicalID.words(endpoint.service))"
        var properties: [Value.Member] = [
            .init("VpcId", .ref(logicalID)),
            .init("ServiceName", .sub("com.amazonaws.${AWS::Region}.\(endpoint.service)")),
            .init("VpcEndpointType", endpoint.isGateway ? "Gateway" : "Interface"),
        ]
        if endpoint.isGateway {
            properties.append(.init("RouteTableIds", .array(subnets.map { .ref($0.routeTableID) })))
        } else {
            let group = "\(idPrefix)EndpointSecurityGroup"
            if stack.template[group] == nil {
                stack.add(
                    group, "AWS::EC2::SecurityGroup",
                    [
                        .init("GroupDescription", .string("\(stack.prefix) \(deployedName) endpoints")),
                        .init("VpcId", .ref(logicalID)),
                        .init(
                            "SecurityGroupIngress",
                            [["IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": .string(plan.range)]]),
                    ])
            }
            properties += [
                .init("PrivateDnsEnabled", true), .init("SubnetIds", .array(subnets.map { .ref($0.logicalID) })),
                .init("SecurityGroupIds", [.getAtt(group, "GroupId")]),
            ]
        }
        stack.add(id, "AWS::EC2::VPCEndpoint", properties)
    }
}
