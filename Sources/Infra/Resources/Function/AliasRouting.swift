/// An earlier version that gets a share of an alias' invocations.
///
/// Source: AWS Lambda Developer Guide, "Implement Lambda canary deployments using a weighted alias".
public struct AliasRouting: Sendable, Hashable {
    let version: Int
    let weight: Double

    /// - Parameters:
    ///   - version: the number of a version that was published before and has the same role.
    ///   - weight: its share, more than 0 and less than 1; the newest version gets the rest.
    public static func weighted(version: Int, _ weight: Double) -> AliasRouting {
        AliasRouting(version: version, weight: weight)
    }
}
