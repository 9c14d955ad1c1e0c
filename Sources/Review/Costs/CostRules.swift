import Infra

/// What changes in what is paid while nobody uses it.
enum CostRules {
    /// From so many US dollars a month on a reviewer should look.
    private static let worthALook = 10.0
    private static let source = "AWS's public price lists, in Facts/idle-prices.json"

    static func judge(_ stack: StackComparison, isDeployed: Bool, _ findings: inout Findings) {
        for change in stack.comparison.resources {
            guard let (old, new) = charges(change, stack), isDeployed || change.new != nil else { continue }
            let difference = new.dollars - old.dollars
            let isSame = abs(difference) < 0.005 && old.items.map(\.name) == new.items.map(\.name)
            if isSame { continue }
            let words: String
            if change.old == nil || old.items.isEmpty {
                words = "costs \(amount(new)) a month while idle: \(list(new))"
            } else if change.new == nil || new.items.isEmpty {
                words = "no longer costs \(amount(old)) a month while idle: \(list(old))"
            } else {
                words =
                    """
                    costs \(amount(new)) a month while idle and cost \(amount(old)): \(list(new)); before, \(list(old))
                    """
            }
            let grows = difference >= worthALook || (new.hasUnknown && !old.hasUnknown)
            findings.add(
                grows ? .look : .safe, .cost, change.id, "\(change.title) \(words)\(day(stack, old, new)).",
                source: source)
        }
    }

    static func charges(_ change: ResourceChange, _ stack: StackComparison) -> (old: IdleCharges, new: IdleCharges)? {
        let old = IdleCharges(change.old, in: stack.region, stack.old?["Resources"])
        let new = IdleCharges(change.new, in: stack.region, stack.new?["Resources"])
        return old.items.isEmpty && new.items.isEmpty ? nil : (old, new)
    }

    private static func day(_ stack: StackComparison, _ old: IdleCharges, _ new: IdleCharges) -> String {
        guard (old.items + new.items).contains(where: { $0.dollars != nil }) else { return "" }
        return " (prices of \(IdlePrice.date)\(stack.region.map { " in \($0.id)" } ?? ""))"
    }

    private static func amount(_ charges: IdleCharges) -> String {
        guard charges.items.contains(where: { $0.dollars != nil }) else { return "something" }
        return "\(charges.hasUnknown ? "at least " : "")\(Dollars.text(charges.dollars))"
    }

    private static func list(_ charges: IdleCharges) -> String {
        charges.items.map { "\($0.name) \($0.dollars.map(Dollars.text) ?? "(no figure)")" }.joined(separator: ", ")
    }
}
