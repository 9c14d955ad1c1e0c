/// A VPC with the subnets that things are put into.
///
///     let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
public struct Network: Sendable, Hashable {
    let vpc: String
    let subnets: [Subnet]
    let origin: Origin

    /// A VPC that exists already.
    /// - Parameters:
    ///   - vpc: its id.
    ///   - subnets: ids of subnets in it. With their zones, `.subnet("subnet-0aaa", zone: "eu-central-1a")`, it is checked
    ///     that they are in at least two, as a load balancer wants.
    public static func existing(
        vpc: String, subnets: [Subnet], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Network {
        Network(vpc: vpc, subnets: subnets, origin: Origin(SourceLocation(file, line, column)))
    }

    /// Subnets of a VPC whose id is not needed: functions are put into subnets and need no more.
    /// - Parameter subnets: their ids.
    public static func existing(
        subnets: [Subnet], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Network {
        Network(vpc: "", subnets: subnets, origin: Origin(file, line, column))
    }
}

/// A subnet, by its id.
public struct Subnet: Sendable, Hashable, ExpressibleByStringLiteral {
    let id: String
    let zone: String?

    public init(stringLiteral value: String) {
        id = value
        zone = nil
    }

    private init(id: String, zone: String) {
        self.id = id
        self.zone = zone
    }

    /// - Parameter zone: the availability zone that it is in: `eu-central-1a`.
    public static func subnet(_ id: String, zone: String) -> Subnet { Subnet(id: id, zone: zone) }
}

extension Network {
    /// Reports subnets that a load balancer cannot stand in.
    func checkForLoadBalancer(_ title: String, minimum: Int, in scope: Scope, _ report: inout Report) {
        checkIDs(in: scope, &report)
        if Set(subnets.map(\.id)).count < minimum {
            report(
                .subnetsInOneZone, at: origin.location,
                "The \(title) needs subnets in at least two availability zones, but this network has \(count(Set(subnets.map(\.id)).count, "subnet")); add one in another zone.")
            return
        }
        let zones = subnets.compactMap(\.zone)
        if minimum > 1, zones.count == subnets.count, Set(zones).count < minimum {
            report(
                .subnetsInOneZone, at: origin.location,
                "The \(title) needs subnets in at least two availability zones, but all of this network's are in \(zones[0]); add one in another zone.")
        }
    }

    /// - Parameter needsVPC: whether something is put into the VPC itself, whose id is then asked for.
    func checkIDs(needsVPC: Bool = true, in scope: Scope, _ report: inout Report) {
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
                    "The subnet \"\(subnet.id)\" is in \(zone) but \(scope.stack.title), which uses it, is in \(scope.region); use a subnet in \(scope.region).",
                    notes: scope.regionNotes)
            }
        }
    }
}
