/// What AWS asks for something while nobody uses it.
///
/// `Facts/idle-prices.json` names the page of each price. There is no figure for what is not in it.
package enum IdlePrice {
    /// Hours of a month, as AWS counts them in its examples.
    package static let hoursPerMonth = 730.0

    /// US dollars for one and a month; nil where there is no figure for the region.
    /// - Parameter id: as in `Facts/idle-prices.json`: `nat-gateway`.
    package static func monthly(_ id: String, in region: Region?) -> Double? {
        let own = region.flatMap { table.cells(of: "\(id) \($0.id)") }
        let everywhere = region.map { $0.partition == .aws } ?? false
        guard let cells = own ?? (everywhere ? table.cells(of: "\(id) *") : nil),
            let price = cells[0].flatMap(Double.init)
        else { return nil }
        switch cells[1] {
        case "hour": return price * hoursPerMonth
        case "second": return price * hoursPerMonth * 3_600
        default: return price
        }
    }
}
