import Infra

/// What one rule of a security group lets in.
struct IngressRule: Hashable {
    let group: String
    let kind: String
    let ports: ClosedRange<Int>
    /// A range of addresses, a prefix list or another group.
    let origin: String
    private let range: ClosedRange<UInt32>?

    init(_ rule: Value, group: String) {
        self.group = group
        let kind = rule["IpProtocol"]?.scalarText ?? "-1"
        self.kind = ["6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"][kind] ?? kind
        let number = { (name: String) in rule[name]?.scalarText.flatMap { Int($0) } }
        let (from, to) = (number("FromPort"), number("ToPort"))
        if kind == "-1" || from == nil || from == -1 {
            ports = 0...65_535
        } else {
            let low = from ?? 0
            ports = low...max(low, to ?? low)
        }
        let value =
            rule["CidrIp"] ?? rule["CidrIpv6"] ?? rule["SourceSecurityGroupId"] ?? rule["SourcePrefixListId"]
            ?? rule["SourceSecurityGroupName"]
        origin = value.map { Readable.text($0) } ?? "nothing"
        range = rule["CidrIp"]?.text.flatMap(Self.addresses)
    }

    /// The addresses of `10.0.0.0/8`.
    static func addresses(_ text: String) -> ClosedRange<UInt32>? {
        let parts = text.split(separator: "/")
        let bytes = (parts.first ?? "").split(separator: ".").compactMap { UInt8($0) }
        guard bytes.count == 4, let length = parts.count == 2 ? Int(parts[1]) : 32, (0...32).contains(length) else {
            return nil
        }
        let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let mask: UInt32 = length == 0 ? 0 : ~UInt32(0) << UInt32(32 - length)
        return (address & mask)...(address | ~mask)
    }

    var isEverywhere: Bool { range == 0...UInt32.max || origin == "::/0" }

    func includes(_ other: IngressRule) -> Bool {
        guard kind == "-1" || kind == other.kind, ports.lowerBound <= other.ports.lowerBound,
            ports.upperBound >= other.ports.upperBound
        else { return false }
        if let range, let its = other.range {
            return range.lowerBound <= its.lowerBound && range.upperBound >= its.upperBound
        }
        return origin == other.origin
            || (origin == "::/0" && other.origin.contains(":") && other.range == nil && other.origin.contains("/"))
    }

    var text: String {
        let all =
            kind == "-1"
            ? "everything"
            : ports == 0...65_535
                ? "\(kind) on every port"
                : ports.count == 1 ? "\(kind) \(ports.lowerBound)" : "\(kind) \(ports.lowerBound)–\(ports.upperBound)"
        return "\(Printable.text(all)) from \(origin)"
    }
}
