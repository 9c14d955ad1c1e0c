extension ClassicLoadBalancer {
    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::ElasticLoadBalancing::LoadBalancer",
            .init(present: [
                ("LoadBalancerName", .string(stack.scope.physicalName(deployedName))),
                ("Scheme", isInternal ? "internal" : "internet-facing"),
                ("Subnets", network.subnetValues(isInternal: isInternal, in: &stack)),
                ("SecurityGroups", securityGroups.isEmpty ? nil : .array(securityGroups.map { stack.resolve($0) })),
                ("Instances", .array(instances.map { .string($0) })),
                (
                    "Listeners",
                    .array(
                        ports.map { port in
                            .members([
                                ("LoadBalancerPort", .string("\(port.number)")),
                                ("InstancePort", .string("\(port.instancePort)")),
                                ("Protocol", port.certificate == nil ? "HTTP" : "HTTPS"), ("InstanceProtocol", "HTTP"),
                                ("SSLCertificateId", port.certificate.map { stack.value(of: $0) }),
                            ])
                        })
                ),
                (
                    "HealthCheck",
                    healthCheckTarget.map {
                        [
                            "Target": .string($0), "Interval": "30", "Timeout": "5", "HealthyThreshold": "2",
                            "UnhealthyThreshold": "5",
                        ]
                    }
                ),
            ]))
    }
}
