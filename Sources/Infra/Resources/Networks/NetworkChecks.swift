extension Network {
    public func check(in scope: Scope, _ report: inout Report) {
        guard let plan else { return }
        if !(1...6).contains(plan.zones) {
            report(
                .invalidNetwork, at: location,
                """
                The \(title) has \(plan.zones) availability zones; write 1 to 6, and no more than the region has.
                """)
        }
        if NetworkPlan.parse(plan.range) == nil {
            report(
                .invalidAddressRange, at: location,
                """
                "\(plan.range)" is not a valid CIDR range for a network, which is /16 to /24 and aligned to its size; \
                write one such as 10.0.0.0/16.
                """)
        }
        for (index, endpoint) in plan.endpoints.enumerated() where plan.endpoints[..<index].contains(endpoint) {
            report(
                .invalidNetwork, at: location,
                "The \(title) has the endpoint \"\(endpoint.service)\" twice; remove one.")
        }
        for endpoint in plan.endpoints where endpoint.service.isEmpty || endpoint.service.contains(" ") {
            report(
                .invalidNetwork, at: location,
                "\"\(endpoint.service)\" is not a name of an endpoint, such as execute-api; correct it.")
        }
    }

    /// Reports subnets that a load balancer cannot stand in.
    func checkForLoadBalancer(_ title: String, minimum: Int, in scope: Scope, _ report: inout Report) {
        if let plan {
            guard (1...6).contains(plan.zones), plan.zones < minimum else { return }
            report(
                .subnetsInOneZone, at: location,
                """
                The \(title) needs subnets in at least two availability zones, but the \(self.title) has one; write \
                zones: 2.
                """)
            return
        }
        checkIDs(in: scope, &report)
        if Set(subnets.map(\.id)).count < minimum {
            report(
                .subnetsInOneZone, at: origin.location,
                """
                The \(title) needs subnets in at least two availability zones, but this network has \
                \(count(Set(subnets.map(\.id)).count, "subnet")); add one in another zone.
                """)
            return
        }
        let zones = subnets.compactMap(\.zone)
        if minimum > 1, zones.count == subnets.count, Set(zones).count < minimum {
            report(
                .subnetsInOneZone, at: origin.location,
                """
                The \(title) needs subnets in at least two availability zones, but all of this network's are in \
                \(zones[0]); add one in another zone.
                """)
        }
    }

    /// - Parameter needsVPC: whether something is put into the VPC itself, whose id is then asked for.
    func checkIDs(needsVPC: Bool = true, in scope: Scope, _ report: inout Report) {
        guard plan == nil else { return }
        if needsVPC || !vpc.isEmpty, !vpc.hasPrefix("vpc-") {
            report(
                .malformedID, at: origin.location,
                "\"\(vpc)\" is not the id of a VPC, which begins with vpc-; correct it.")
        }
        for subnet in subnets {
            if !subnet.id.hasPrefix("subnet-") {
                report(
                    .malformedID, at: origin.location,
                    "\"\(subnet.id)\" is not the id of a subnet, which begins with subnet-; correct it.")
            }
            if let zone = subnet.zone, !zone.hasPrefix(scope.region.id) {
                report(
                    .subnetInOtherRegion, at: origin.location,
                    """
                    The subnet "\(subnet.id)" is in \(zone) but \(scope.stack.title), which uses it, is in \
                    \(scope.region); use a subnet in \(scope.region).
                    """,
                    notes: scope.regionNotes)
            }
        }
    }

    /// How many subnets functions are put into.
    var subnetCount: Int { plan?.zones ?? subnets.count }
}
