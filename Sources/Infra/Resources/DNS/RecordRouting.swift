/// How Route 53 chooses among several records of one name and type: their routing policy.
///
/// A service in several regions writes one such record in each of its stacks:
///
///     LoadBalancer("public", in: network).https("bot.example.com", in: zone, routing: .latency(healthCheck: front))
///
/// Source: Amazon Route 53 Developer Guide, "Choosing a routing policy".
public struct RecordRouting: Sendable, Hashable {
    enum Policy: Sendable, Hashable {
        case weighted(Int)
        case latency
        case failover(Failover)
    }

    /// Which record of a pair it is.
    public enum Failover: String, Sendable, Hashable {
        case primary = "PRIMARY"
        case secondary = "SECONDARY"
    }

    let policy: Policy
    /// The set identifier, which tells it from other records of the name; the stack's region by default.
    let id: String?
    let healthCheck: HealthCheck?

    /// Chosen by weight: its share is its weight among the sum of all.
    /// - Parameters:
    ///   - weight: 0 to 255; 0 takes it out unless all are 0.
    ///   - id: its set identifier, 1 to 128 characters, other than those of the other records; without it the id of the
    ///     region.
    ///   - healthCheck: while it fails, the record is not answered.
    public static func weighted(_ weight: Int, id: String? = nil, healthCheck: HealthCheck? = nil) -> RecordRouting {
        RecordRouting(policy: .weighted(weight), id: id, healthCheck: healthCheck)
    }

    /// Chosen where the stack's region has the lowest latency for who asks.
    /// - Parameters:
    ///   - id: its set identifier; without it the id of the region.
    ///   - healthCheck: while it fails, the next best region is answered.
    public static func latency(id: String? = nil, healthCheck: HealthCheck? = nil) -> RecordRouting {
        RecordRouting(policy: .latency, id: id, healthCheck: healthCheck)
    }

    /// The primary record is answered while it is healthy, the secondary one otherwise.
    /// - Parameters:
    ///   - id: its set identifier; without it the id of the region.
    ///   - healthCheck: of the primary; an alias to a load balancer can do without, since it has the health of its
    ///     targets.
    public static func failover(
        _ role: Failover, id: String? = nil, healthCheck: HealthCheck? = nil
    ) -> RecordRouting {
        RecordRouting(policy: .failover(role), id: id, healthCheck: healthCheck)
    }

    /// Its set identifier in a region.
    func setIdentifier(in region: Region) -> String { id ?? region.id }

    /// What keeps it apart in names and logical ids, where the author gave it something.
    var suffix: String { id.map { " \($0)" } ?? "" }

    /// What Route 53 chooses by, for messages.
    var name: String {
        switch policy {
        case .weighted: "weight"
        case .latency: "latency"
        case .failover: "failover"
        }
    }
}
