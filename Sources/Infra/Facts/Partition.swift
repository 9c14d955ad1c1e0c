/// A group of regions that share accounts, ARNs and DNS suffixes: `aws`, `aws-cn`, `aws-us-gov` and so on.
///
/// Nothing in one partition can refer to anything in another.
/// Source: AWS Fault Isolation Boundaries, "Partitions"; data of botocore.
public struct Partition: Sendable, Hashable {
    let index: UInt8

    init(index: UInt8) { self.index = index }

    /// The partition of that id, as in the second part of an ARN, if there is one.
    public init?(id: String) {
        guard let index = PartitionFacts.all.firstIndex(where: { $0.id == id }) else { return nil }
        self.index = UInt8(index)
    }

    /// All partitions, by id.
    public static var all: [Partition] { PartitionFacts.all.indices.map { Partition(index: UInt8($0)) } }

    private var facts: PartitionFacts { PartitionFacts.all[Int(index)] }

    /// The second part of its ARNs: `aws-cn`.
    public var id: String { facts.id }
    /// What its service names end in: `amazonaws.com`.
    public var dnsSuffix: String { facts.dnsSuffix }
    /// What its dual-stack (IPv4 and IPv6) service names end in: `api.aws`.
    public var dualStackDNSSuffix: String { facts.dualStackDNSSuffix }
    /// The region of its services that have only one, such as IAM and Route 53.
    public var globalServicesRegion: Region { Region(index: facts.globalServicesRegion) }
    /// Its regions, by id.
    public var regions: [Region] { Region.all.filter { $0.partition == self } }
}

extension Partition: CustomStringConvertible {
    public var description: String { id }
}

/// What is known of a partition.
struct PartitionFacts: Sendable {
    let id: String
    let dnsSuffix: String
    let dualStackDNSSuffix: String
    let globalServicesRegion: UInt8
}
