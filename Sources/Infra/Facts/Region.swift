/// A place where AWS runs: `.euCentral1` is Frankfurt.
///
/// A value is one byte, its place in the table of regions. Source: AWS General Reference, "AWS Regions"; data of
/// botocore.
public struct Region: Sendable, Hashable {
    let index: UInt8

    init(index: UInt8) { self.index = index }

    /// The region of that id, such as `eu-central-1`, if there is one.
    public init?(id: String) {
        var low = 0
        var high = RegionFacts.all.count
        while low < high {
            let middle = (low + high) / 2
            if RegionFacts.all[middle].id < id { low = middle + 1 } else { high = middle }
        }
        guard low < RegionFacts.all.count, RegionFacts.all[low].id == id else { return nil }
        index = UInt8(low)
    }

    /// All regions of all partitions, by id.
    public static var all: [Region] { RegionFacts.all.indices.map { Region(index: UInt8($0)) } }

    private var facts: RegionFacts { RegionFacts.all[Int(index)] }

    /// Its id: `eu-central-1`.
    public var id: String { facts.id }
    /// Its name in AWS's documentation: `Europe (Frankfurt)`.
    public var name: String { facts.name }
    /// The partition it belongs to.
    public var partition: Partition { Partition(index: facts.partition) }
    /// What the names of its services end in: `amazonaws.com`.
    public var dnsSuffix: String { partition.dnsSuffix }
    /// Its availability zones as AWS documents them: `eu-central-1a`. Which of them an account has is the account's own
    /// matter.
    public var zones: [String] { facts.zoneLetters.map { id + String($0) } }
    /// What the ids of its availability zones begin with: `euc1` of `euc1-az1`. Nil where AWS does not document it.
    /// Source: Amazon EC2 User Guide, "Regions and Zones", "AZ IDs".
    var zoneCode: String? {
        var parts = id.split(separator: "-")
        let area = parts.removeFirst()
        let isGovernment = parts.first == "gov"
        if isGovernment { parts.removeFirst() }
        let directions = [
            "central": "c", "east": "e", "north": "n", "northeast": "ne", "northwest": "nw", "south": "s",
            "southeast": "se", "southwest": "sw", "west": "w",
        ]
        guard parts.count == 2, let direction = directions[String(parts[0])] else { return nil }
        return area + (isGovernment ? "g" : "") + direction + parts[1]
    }
    /// Whether an account must enable it before use; nil where that is not known.
    /// Source: AWS Account Management, "Enable or disable AWS Regions in your account".
    public var isOptIn: Bool? { facts.isOptIn }
    /// What is known of the resource types there.
    public var schemas: SchemaState { facts.schemas }

    /// How far the resource schemas speak for a region.
    public enum SchemaState: Sendable {
        /// The region publishes its own.
        case own
        /// It has its own, but they are no longer updated.
        case stale
        /// It has none: which resource types exist there is unknown.
        case none
    }
}

extension Region {
    /// As specs write it: `euCentral1`.
    package var swiftName: String {
        let parts = id.split(separator: "-")
        return parts.dropFirst().reduce(String(parts.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}

extension Region: CustomStringConvertible {
    public var description: String { id }
}

extension Region: Comparable {
    /// The table is sorted by id, so this is the order of the ids.
    public static func < (left: Region, right: Region) -> Bool { left.index < right.index }
}

/// What is known of a region.
struct RegionFacts: Sendable {
    let id: String
    let name: String
    let partition: UInt8
    /// Last letters of its zones, whose first part is the region's id.
    let zoneLetters: String
    let isOptIn: Bool?
    let schemas: Region.SchemaState
}
