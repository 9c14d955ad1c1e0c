import Infra

/// What a change of rights is, in words.
struct RightsFinding {
    let danger: Consequence.Danger
    let message: String
    /// Whether everybody may.
    let isOpen: Bool

    /// - Parameters:
    ///   - subject: who or what has the rights: `Role (AWS::IAM::Role)`.
    ///   - hasCallers: whether it is about who may, as in policies of resources.
    ///   - isNew: whether the subject is new, so that all it has is gained.
    /// - Returns: nil where the rights are the same.
    init?(
        _ subject: String, old: [PolicyRule], new: [PolicyRule], _ symbols: Symbols, hasCallers: Bool,
        isNew: Bool = false
    ) {
        if Set(old) == Set(new) { return nil }
        let comparison = PolicyComparison(old: old, new: new)
        let gains = Gains(comparison.gained, of: comparison, symbols, hasCallers: hasCallers)
        let losses = Gains(comparison.lost, of: comparison, symbols, hasCallers: hasCallers)
        let more = gains.groups.isEmpty ? "" : "Gained: \(gains.text)."
        let less = losses.groups.isEmpty ? "" : "Lost: \(losses.text)."
        let grave = Self.grave(comparison, symbols, hasCallers)
        isOpen = grave != nil && hasCallers
        switch comparison.verdict {
        case .equal: return nil
        case .narrower:
            danger = .safe
            message = "\(subject) is narrower. \(less)"
        case .broader:
            let isOrdinary = isNew || (hasCallers && Self.isForServicesAlone(Set(new).subtracting(old)))
            danger = grave == nil ? (isOrdinary ? .safe : .look) : .dangerous
            message = "\(subject) is \(isNew ? "new" : "broader"). \(more)\(grave.map { " \($0)" } ?? "")"
        case .notComparable:
            danger = grave == nil ? .look : .dangerous
            let reason =
                comparison.isTooComplex
                ? "Its wildcards have too many combinations to compare; compare the statements by eye."
                : more.isEmpty || less.isEmpty
                    ? """
                    Exceptions changed, and what they cover depends on values that are known at deployment only.
                    """ : ""
            message =
                "\(subject) is not comparable with before. "
                + [more, less, reason, grave ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// What a policy of a resource denied and no longer does; nil where it denies as much.
    static func noLongerDenied(_ subject: String, _ old: [PolicyRule], _ new: [PolicyRule], _ symbols: Symbols)
        -> String?
    {
        let denials = { (rules: [PolicyRule]) in rules.filter { !$0.allows } }
        guard !Set(denials(old)).isSubset(of: denials(new)) else { return nil }
        // As for somebody who may do everything by a policy of their own.
        let everything = PolicyRule(allows: true)
        let comparison = PolicyComparison(old: denials(old) + [everything], new: denials(new) + [everything])
        let gains = Gains(comparison.gained, of: comparison, symbols, hasCallers: true)
        if gains.groups.isEmpty { return nil }
        return "\(subject) no longer denies all that it did. Left to the policies of the callers: \(gains.text)."
    }

    /// The reason that a gained right is dangerous by itself; nil if none is.
    private static func grave(_ comparison: PolicyComparison, _ symbols: Symbols, _ hasCallers: Bool) -> String? {
        if hasCallers,
            comparison.gained.contains(where: { request in
                !request.isConditional
                    && comparison.callers.classes[request.caller].caller == .arn("somebody else", account: nil)
            })
        {
            return "Everybody may, from any account and without signing in."
        }
        guard !hasCallers else { return nil }
        for request in comparison.gained {
            let action = comparison.actions.classes[request.action]
            for rule in comparison.newRules(for: request) where rule.allows && rule.isForEveryResource {
                let globs = rule.actions?.globs ?? []
                for match in action.matches where globs.contains(comparison.actions.globs[match]) {
                    let glob = comparison.actions.globs[match]
                    let name = symbols.text(glob.tokens)
                    if name == "*" { return "It may do everything." }
                    if escalating.contains(name) {
                        return "\(symbols.spelling(of: glob)) on everything lets it give itself any right."
                    }
                }
            }
        }
        return nil
    }

    /// By which a principal can get rights that it has not, where they are for every resource.
    /// Source: IAM User Guide, "Permissions required to access IAM resources"; AWS Security Blog, "IAM Access Analyzer:
    /// policy checks for privilege escalation".
    private static let escalating: Set<String> = [
        "iam:*", "iam:passrole", "iam:createpolicyversion", "iam:setdefaultpolicyversion", "iam:createaccesskey",
        "iam:createloginprofile", "iam:updateloginprofile", "iam:attachuserpolicy", "iam:attachgrouppolicy",
        "iam:attachrolepolicy", "iam:putuserpolicy", "iam:putgrouppolicy", "iam:putrolepolicy", "iam:addusertogroup",
        "iam:updateassumerolepolicy", "sts:assumerole", "sts:*", "iam:put*", "iam:attach*", "iam:create*",
        "iam:update*",
    ]

    /// Whether all added rules allow AWS services only, each from a named source or under a condition, as a trigger
    /// needs.
    private static func isForServicesAlone(_ added: Set<PolicyRule>) -> Bool {
        added.allSatisfy { rule in
            guard let principals = rule.principals, !principals.isNegated else { return false }
            let areServices = principals.principals.allSatisfy {
                if case .named(kind: "Service", _) = $0 { return true }
                return false
            }
            return areServices && (rule.sources != nil || rule.condition != nil)
        }
    }
}
