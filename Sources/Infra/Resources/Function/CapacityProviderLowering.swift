extension CapacityProvider {
    public func lower(into stack: inout Stack) {
        guard let network else { return }
        let role = "\(logicalID)Role"
        stack.add(
            role, "AWS::IAM::Role",
            [
                .init(
                    "AssumeRolePolicyDocument",
                    TrustPolicy.document(for: "lambda.amazonaws.com")),
                .init(
                    "ManagedPolicyArns",
                    [.sub("arn:${AWS::Partition}:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator")]),
            ])
        let own = ownGroup.map { stack.value(of: $0, "GroupId") }
        let all = own.map { [$0] } ?? (groups ?? []).map { stack.resolve($0) }
        let requirements: [Value.Member] = .init(present: [
            ("Architectures", settings.architecture.map { [.string($0.rawValue)] }),
            ("AllowedInstanceTypes", settings.allowed.isEmpty ? nil : .array(settings.allowed.map { .string($0) })),
            ("ExcludedInstanceTypes", settings.excluded.map { .array($0.value.map { .string($0) }) }),
        ])
        let scaling: [Value.Member] = .init(present: [
            ("MaxVCpuCount", settings.maximumVCPUs.map { .int($0.value) }),
            ("ScalingMode", settings.target == nil ? nil : "Manual"),
            (
                "ScalingPolicies",
                settings.target.map {
                    [
                        [
                            "PredefinedMetricType": "LambdaCapacityProviderAverageCPUUtilization",
                            "TargetValue": .int($0.value),
                        ]
                    ]
                }
            ),
        ])
        stack.add(
            logicalID, "AWS::Lambda::CapacityProvider",
            .init(present: [
                ("CapacityProviderName", .string(physicalName(in: stack.scope))),
                ("PermissionsConfig", ["CapacityProviderOperatorRoleArn": .getAtt(role, "Arn")]),
                (
                    "VpcConfig",
                    [
                        "SubnetIds": network.subnetValues(isInternal: true, in: &stack),
                        "SecurityGroupIds": .array(all),
                    ]
                ), ("InstanceRequirements", requirements.isEmpty ? nil : .object(requirements)),
                ("CapacityProviderScalingConfig", scaling.isEmpty ? nil : .object(scaling)),
                ("KmsKeyArn", settings.key.map { .string($0.value) }),
            ]))
    }
}
