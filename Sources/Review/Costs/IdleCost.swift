import Infra

/// What a whole change adds to the monthly bill of a system that nobody uses.
package struct IdleCost: Sendable {
    /// US dollars a month, of what has a figure.
    package private(set) var difference = 0.0
    /// Whether something is concerned for which there is none.
    package private(set) var isIncomplete = false
    /// Whether anything that has a price while idle changes.
    package private(set) var isConcerned = false

    package init(_ project: ProjectComparison) {
        for stack in project.stacks {
            let isDeployed = stack.kind != .removed || project.isDeletedByUpdate(stack)
            for change in stack.comparison.resources where isDeployed || change.new != nil {
                guard let (old, new) = CostRules.charges(change, stack) else { continue }
                if abs(new.dollars - old.dollars) < 0.005, old.items.map(\.name) == new.items.map(\.name) { continue }
                isConcerned = true
                difference += new.dollars - old.dollars
                if old.hasUnknown || new.hasUnknown { isIncomplete = true }
            }
        }
    }

    /// A sentence; nil where nothing of the kind changes.
    package var text: String? {
        guard isConcerned else { return nil }
        let cents = (difference * 100).rounded()
        let open = isIncomplete ? ", and what has no figure" : ""
        if cents == 0 { return "Cost while idle: \(isIncomplete ? "no figure" : "as before")." }
        return
            """
            Cost while idle: \(Dollars.text(abs(difference))) a month \(difference < 0 ? "less" : "more")\(open) \
            (AWS's prices of \(IdlePrice.date), before free tiers, discounts and use).
            """
    }
}
