/// Public and private zones of one domain in one stack, and their records of one name: each has a logical id of its
/// own.
///
/// Source: Amazon Route 53 Developer Guide, "Considerations when working with a private hosted zone", split-view DNS.
enum SplitHorizon {
    /// The ids that those of private zones must not have; none where there is no private zone.
    static func publicIDs(in declarations: [any Declaration]) -> Set<String> {
        let isSplit = declarations.contains { declaration in
            declaration.as(HostedZone.self)?.networks.isEmpty == false
                || declaration.as(Record.self)?.zone.networks.isEmpty == false
        }
        guard isSplit else { return [] }
        var ids: Set<String> = []
        var rest = declarations
        while let declaration = rest.popLast() {
            rest += declaration.parts
            switch declaration {
            case let zone as HostedZone where zone.networks.isEmpty && zone.isOwned: ids.insert(zone.logicalID)
            case let record as Record where record.zone.networks.isEmpty: ids.insert(record.logicalID)
            default: continue
            }
        }
        return ids
    }

    /// The declaration with an id of its own, if it is private and its public counterpart has its id.
    static func separated(_ declaration: any Declaration, from publicIDs: Set<String>) -> any Declaration {
        switch declaration {
        case var zone as HostedZone where !zone.networks.isEmpty:
            zone.origin.logicalID = separated(zone.logicalID, zone.origin, from: publicIDs)
            return zone
        case var record as Record where !record.zone.networks.isEmpty:
            record.origin.logicalID = separated(record.logicalID, record.origin, from: publicIDs)
            return record
        default: return declaration
        }
    }

    private static func separated(_ id: String, _ origin: Origin, from publicIDs: Set<String>) -> String? {
        origin.logicalID ?? (publicIDs.contains(id) ? "Private\(id)" : nil)
    }
}
