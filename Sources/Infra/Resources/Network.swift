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
        origin = Origin(file, line, column)
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

/// How what is in the private subnets of a network reaches the internet. Each gateway is paid by the hour.
public enum NATGateways: Sendable, Hashable {
    /// Not at all.
    case none
    /// By one gateway, in the first zone.
    case one
    /// By one in each zone, so that none depends on another.
    case perZone
}

/// A service of AWS that a network reaches without the internet.
///
/// Source: Amazon VPC User Guide, "AWS services that integrate with AWS PrivateLink"; "Gateway endpoints".
public struct NetworkEndpoint: Sendable, Hashable {
    /// As the names of endpoints have it: `sqs`.
    let service: String
    /// Those for S3 and DynamoDB cost nothing and are routes; the others are interfaces in each private subnet, paid by
    /// the hour.
    var isGateway: Bool { service == "s3" || service == "dynamodb" }

    private init(_ service: String) { self.service = service }

    /// Any other, by the last part of its name: `.named("execute-api")`.
    public static func named(_ service: String) -> NetworkEndpoint { NetworkEndpoint(service) }
    /// Amazon S3, by a gateway endpoint.
    public static let s3 = NetworkEndpoint("s3")
    /// Amazon DynamoDB, by a gateway endpoint.
    public static let dynamoDB = NetworkEndpoint("dynamodb")
    /// Amazon SQS.
    public static let sqs = NetworkEndpoint("sqs")
    /// Amazon SNS.
    public static let sns = NetworkEndpoint("sns")
    /// AWS Secrets Manager.
    public static let secretsManager = NetworkEndpoint("secretsmanager")
    /// Parameter Store of AWS Systems Manager.
    public static let parameterStore = NetworkEndpoint("ssm")
    /// AWS Step Functions.
    public static let stepFunctions = NetworkEndpoint("states")
    /// Amazon EventBridge.
    public static let eventBridge = NetworkEndpoint("events")
    /// Amazon Kinesis Data Streams.
    public static let kinesis = NetworkEndpoint("kinesis-streams")
    /// AWS KMS.
    public static let kms = NetworkEndpoint("kms")
    /// AWS Lambda, for functions that invoke others.
    public static let lambda = NetworkEndpoint("lambda")
    /// Amazon CloudWatch Logs.
    public static let logs = NetworkEndpoint("logs")
}

/// What a network of the service has.
struct NetworkPlan: Sendable, Hashable {
    let zones: Int
    let nat: NATGateways
    let endpoints: [NetworkEndpoint]
    let range: String

    /// From 1; none where there are too many or too few, which is reported.
    var zoneNumbers: [Int] { (1...6).contains(zones) ? Array(1...zones) : [] }

    /// The addresses of a subnet: a sixteenth of the network's. Public ones begin at the first, private ones in the
    /// middle.
    func range(of kind: NetworkSubnet.Kind, zone: Int) -> String? {
        guard let (address, length) = Self.parse(range) else { return nil }
        let place = UInt32((kind == .public ? 0 : 8) + zone - 1)
        let subnet = address &+ (place << UInt32(28 - length))
        let bytes = [24, 16, 8, 0].map { String((subnet >> UInt32($0)) & 255) }
        return "\(bytes.joined(separator: "."))/\(length + 4)"
    }

    /// Nil for what is no range that subnets can be made of.
    static func parse(_ text: String) -> (address: UInt32, length: Int)? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let length = Int(halves[1]), (16...24).contains(length) else { return nil }
        let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false).map { UInt32($0) }
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard let part, part < 256 else { return nil }
            address = address << 8 | part
        }
        guard address & (UInt32(1) << UInt32(32 - length) - 1) == 0 else { return nil }
        return (address, length)
    }
}
