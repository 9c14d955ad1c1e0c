/// How what is in the private subnets of a network reaches the internet. Each gateway is paid by the hour.
public enum NATGateways: Sendable, Hashable {
    /// Not at all.
    case none
    /// By one gateway, in the first zone.
    case one
    /// By one in each zone, so that none depends on another.
    case perZone
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
