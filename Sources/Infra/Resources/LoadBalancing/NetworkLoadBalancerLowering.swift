extension NetworkLoadBalancer {
    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::LoadBalancer",
            [
                .init("Name", .string(stack.scope.physicalName(deployedName))), .init("Type", "network"),
                .init("Scheme", isInternal ? "internal" : "internet-facing"),
                .init("Subnets", network.subnetValues(isInternal: isInternal, in: &stack)),
            ])
        for port in ports {
            stack.at(port.location) { stack in
                lower(port, into: &stack)
            }
        }
    }

    private func lower(_ port: Port, into stack: inout Stack) {
        let groupID = LogicalID.words(deployedName) + "TargetGroup\(port.number)"
        var properties: [Value.Member] = [.init("VpcId", network.vpcValue(in: &stack))]
        var dependsOn: [String] = []
        switch port.target {
        case .balancer(let balancer, let number):
            properties += [
                .init("TargetType", "alb"), .init("Protocol", "TCP"), .init("Port", .int(number)),
                .init("Targets", [["Id": stack.value(of: balancer), "Port": .int(number)]]),
            ]
            // The target must listen on the port before it can be registered.
            if stack.scope.stack.owns(balancer),
                let listener = balancer.parts.compactMap({ $0 as? Listener }).first(where: { $0.port == number })
            {
                dependsOn.append(listener.logicalID)
            }
        case .addresses(let addresses, let number):
            properties += [
                .init("TargetType", "ip"), .init("Protocol", port.transport == .udp ? "UDP" : "TCP"),
                .init("Port", .int(number)),
                .init("Targets", .array(addresses.map { ["Id": .string($0), "Port": .int(number)] })),
            ]
        }
        stack.add(groupID, "AWS::ElasticLoadBalancingV2::TargetGroup", properties, dependsOn: dependsOn)
        stack.add(
            LogicalID.words(deployedName) + "Listener\(port.number)", "AWS::ElasticLoadBalancingV2::Listener",
            .init(present: [
                ("LoadBalancerArn", .ref(logicalID)), ("Port", .int(port.number)),
                ("Protocol", .string(port.transport.rawValue)),
                ("SslPolicy", port.certificate == nil ? nil : .string(TLSPolicy.tls13.name)),
                ("Certificates", port.certificate.map { [["CertificateArn": stack.value(of: $0)]] }),
                ("DefaultActions", [["Type": "forward", "TargetGroupArn": .ref(groupID)]]),
            ]))
    }
}
