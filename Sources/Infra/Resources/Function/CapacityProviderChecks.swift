extension CapacityProvider {
    public func check(in scope: Scope, _ report: inout Report) {
        let name = physicalName(in: scope)
        if !isOverridden("CapacityProviderName"), let problem = NameRule(length: 1...140, extras: "-_").problem(name) {
            report(
                .invalidCapacity, at: location,
                "\"\(name)\" cannot be the name of a capacity provider: \(problem); change \"\(declaredName)\".")
        }
        if let count = settings.maximumVCPUs, !isOverridden("CapacityProviderScalingConfig.MaxVCpuCount"),
            !(2...15_000).contains(count.value)
        {
            report(
                .invalidCapacity, at: count.location,
                "A capacity provider has a maximum of 2 to 15,000 vCPUs, not \(grouped(count.value)); correct it.")
        }
        if let target = settings.target, !isOverridden("CapacityProviderScalingConfig.ScalingPolicies"),
            !(1...100).contains(target.value)
        {
            report(
                .invalidCapacity, at: target.location,
                "The target utilization is 1 to 100 percent, not \(grouped(target.value)); correct it.")
        }
        if let excluded = settings.excluded, !isOverridden("InstanceRequirements"), !settings.allowed.isEmpty {
            report(
                .invalidCapacity, at: excluded.location,
                """
                The \(title) has both allowed and excluded instance types, and Lambda accepts one of the two; remove \
                .instanceTypes or .exceptInstanceTypes.
                """)
        }
        if let key = settings.key, !isOverridden("KmsKeyArn") {
            ExistingARN(key.value, service: "kms", resource: "key/", what: "key").check(
                in: scope.region, by: title, at: key.location, .sourceInOtherRegion,
                because: "a key encrypts only in its own region", notes: scope.regionNotes, &report)
        }
    }
}
