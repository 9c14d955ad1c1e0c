extension PolicyRule {
    /// Both sides of a comparison without the rules that cannot matter: those that both have, of whose actions no rule
    /// that differs speaks.
    ///
    /// A request that one side alone allows matches a rule that differs, so it matches none of what is left out.
    static func concerned(_ old: [PolicyRule], _ new: [PolicyRule]) -> (old: [PolicyRule], new: [PolicyRule]) {
        let common = Set(old).intersection(new)
        guard !common.isEmpty else { return (old, new) }
        let different = (old + new).filter { !common.contains($0) }
        let concerns = { (rule: PolicyRule) in
            !common.contains(rule) || different.contains { $0.mayShareActions(with: rule) }
        }
        return (old.filter(concerns), new.filter(concerns))
    }

    /// False only where no action can match both.
    private func mayShareActions(with other: PolicyRule) -> Bool {
        guard let mine = actions, let its = other.actions, !mine.isNegated, !its.isNegated else { return true }
        return mine.globs.contains { one in its.globs.contains { one.mayOverlap($0) } }
    }
}

extension PolicyRule {
    /// Whether it is about every resource.
    var isForEveryResource: Bool {
        guard let resources else { return true }
        return !resources.isNegated && resources.globs.contains(where: \.isEverything)
    }
}

extension Glob {
    /// False only where the beginnings of the two patterns, up to the first `*` or symbol, fit no common text.
    func mayOverlap(_ other: Glob) -> Bool {
        for (mine, its) in zip(tokens, other.tokens) {
            if mine == Glob.many || its == Glob.many || mine >= Glob.firstSymbol || its >= Glob.firstSymbol {
                return true
            }
            if mine != its, mine != Glob.one, its != Glob.one { return false }
        }
        let rest = tokens.count < other.tokens.count ? other.tokens[tokens.count...] : tokens[other.tokens.count...]
        return rest.first.map { $0 == Glob.many || $0 >= Glob.firstSymbol } ?? true
    }
}
