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
