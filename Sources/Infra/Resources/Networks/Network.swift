/// A VPC with the subnets that things are put into: one of the service, or an existing one.
///
///     let network = Network("main", zones: 2, nat: .one, endpoints: [.s3, .dynamoDB])
///     let office = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
///
/// One of the service becomes `AWS::EC2::VPC` with a public and a private subnet in each zone, an internet gateway, and
/// what is asked for. Functions, databases and internal load balancers are put into the private subnets, other load
/// balancers into the public ones.
/// Source: Amazon VPC User Guide.
public struct Network: Existing, NamedDeclaration, Hashable {
    public static var kind: String { "network" }

    public let declaredName: String
    public var origin: Origin
    /// Of an existing one.
    let vpc: String
    let subnets: [Subnet]
    /// Of one of the service.
    let plan: NetworkPlan?

    /// A VPC of the service.
    /// - Parameters:
    ///   - zones: in how many availability zones it has subnets: 1 to 6; load balancers and databases need two.
    ///   - nat: how what is in the private subnets reaches the internet.
    ///   - endpoints: the services of AWS that it reaches without the internet.
    ///   - range: its addresses, `/16` to `/24`; each subnet has a sixteenth of them.
    public init(
        _ name: String, zones: Int = 2, nat: NATGateways = .none, endpoints: [NetworkEndpoint] = [],
        range: String = "10.0.0.0/16",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        vpc = ""
        subnets = []
        plan = NetworkPlan(zones: zones, nat: nat, endpoints: endpoints, range: range)
        origin = Origin(file, line, column, named: name)
    }

    private init(vpc: String, subnets: [Subnet], origin: Origin) {
        declaredName = vpc.isEmpty ? subnets.map(\.id).joined(separator: " ") : vpc
        self.vpc = vpc
        self.subnets = subnets
        plan = nil
        self.origin = origin
    }

    /// A VPC that exists already.
    /// - Parameters:
    ///   - vpc: its id.
    ///   - subnets: ids of subnets in it. With their zones, `.subnet("subnet-0aaa", zone: "eu-central-1a")`, it is
    ///     checked that they are in at least two, as a load balancer wants.
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
        Network(vpc: "", subnets: subnets, origin: Origin(SourceLocation(file, line, column)))
    }

    public var isOwned: Bool { plan != nil }
    var idPrefix: String { LogicalID.words(deployedName) }
    public var logicalID: String { origin.logicalID ?? "\(idPrefix)Network" }
    func existingValue(_ attribute: String?) -> Value { .string(vpc) }

    /// The VPC's id.
    public var id: Value { .reference(Reference(self)) }
    /// The ids of the subnets that the internet does not reach; of an existing network all of its subnets.
    public var privateSubnets: [Value] { ids(.private) }
    /// The ids of the subnets that the internet reaches; of an existing network all of its subnets.
    public var publicSubnets: [Value] { ids(.public) }

    private func ids(_ kind: NetworkSubnet.Kind) -> [Value] {
        guard let plan else { return subnets.map { .string($0.id) } }
        return plan.zoneNumbers.map { .reference(Reference(NetworkSubnet(kind, zone: $0, of: self))) }
    }

    /// Its subnets.
    public var parts: [any Declaration] {
        guard let plan else { return [] }
        return plan.zoneNumbers.map { NetworkSubnet(.public, zone: $0, of: self) }
            + plan.zoneNumbers.map { NetworkSubnet(.private, zone: $0, of: self) }
    }
}
