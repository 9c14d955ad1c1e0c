/// The layers that one publisher keeps in many regions, with their versions of one day.
///
/// Source: `layers.json` of Bref and of its extra PHP extensions.
public struct LayerCatalog: Sendable {
    /// The publisher's account.
    public let account: String
    /// The day of the versions, ISO 8601.
    public let date: String
    /// The runtime that a function with these layers has: `provided.al2023`.
    public let lambdaRuntime: String
    /// The PHP versions that the layers are for, as their names write them: `84` for 8.4.
    public let phpVersions: [String]
    let versions: FactTable

    /// The layer of that name in that region, or why there is none.
    public func layer(named name: String, in region: Region) -> Result<PublishedLayer, LayerAbsence> {
        guard let cells = versions.cells(of: name) else { return .failure(.unknown(published: names)) }
        guard let version = cells[Int(region.index)].flatMap({ Int($0) }) else {
            return .failure(.notInRegion(published: Region.all.filter { cells[Int($0.index)] != nil }))
        }
        return .success(PublishedLayer(account: account, region: region, name: name, version: version))
    }

    /// The names of all layers.
    public var names: [String] { versions.keys }

    /// Every region in which any of the layers is.
    public var regions: [Region] {
        let rows = names.compactMap { versions.cells(of: $0) }
        return Region.all.filter { region in rows.contains { $0[Int(region.index)] != nil } }
    }
}
