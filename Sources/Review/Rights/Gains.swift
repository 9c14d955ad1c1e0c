import Infra

/// What a policy allows beyond another one, in the words of its statements.
struct Gains {
    /// Lists of actions with the resources that they are for and who may use them.
    struct Group: Hashable, Sendable {
        var actions: [String]
        var resources: [String]
        /// Nil where the policy is for its role.
        let callers: [String]?

        var text: String {
            let who = callers.map { "\(Gains.list($0)): " } ?? ""
            let what = resources.isEmpty ? "" : " on \(Gains.list(resources))"
            return "\(who)\(Gains.list(actions))\(what)"
        }
    }

    let groups: [Group]

    /// - Parameters:
    ///   - requests: what is gained.
    ///   - hasCallers: whether statements name who may.
    init(_ requests: [PolicyComparison.Request], of comparison: PolicyComparison, _ symbols: Symbols, hasCallers: Bool)
    {
        let actions = Names(comparison.actions, others: "all other actions") { symbols.spelling(of: $0) }
        let resources = Names(comparison.resources, others: "all other resources") { symbols.text($0.tokens) }
        var byAction: [Int: Set<Access>] = [:]
        for request in requests {
            byAction[request.action, default: []].insert(Access(resource: request.resource, caller: request.caller))
        }
        // Actions of which the same is gained stand together.
        var alike: [Set<Access>: Set<Int>] = [:]
        for (action, accesses) in byAction { alike[accesses, default: []].insert(action) }
        groups = alike.map { accesses, classes in
            let callers = Set(accesses.map { comparison.callers.classes[$0.caller].caller.text })
            return Group(
                actions: actions.covering(classes), resources: resources.covering(Set(accesses.map(\.resource))),
                callers: !hasCallers ? nil : callers.contains("somebody else") ? ["everybody"] : callers.sorted())
        }
        .sorted { ($0.actions.first ?? "", $0.text) < ($1.actions.first ?? "", $1.text) }
    }

    private struct Access: Hashable {
        let resource: Int
        let caller: Int
    }

    var text: String {
        let shown = groups.prefix(4).map(\.text).joined(separator: "; ")
        return groups.count > 4 ? "\(shown); and \(groups.count - 4) more" : shown
    }

    static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }

    /// The patterns of a policy as names for classes of words.
    private struct Names {
        private let texts: [String]
        private let axis: Axis
        private let others: String
        /// The classes that each pattern matches.
        private var matched: [Set<Int>]

        init(_ axis: Axis, others: String, _ text: (Glob) -> String) {
            self.axis = axis
            self.others = others
            texts = axis.globs.map(text)
            matched = [Set<Int>](repeating: [], count: axis.globs.count)
            for (index, one) in axis.classes.enumerated() { for match in one.matches { matched[match].insert(index) } }
        }

        /// The fewest patterns that say these classes: the widest that match nothing else, then the narrowest that
        /// match more.
        func covering(_ classes: Set<Int>) -> [String] {
            guard !axis.globs.isEmpty else { return [] }
            var left = classes
            var names: Set<String> = []
            for glob in matched.indices.sorted(by: { (matched[$0].count, texts[$0]) > (matched[$1].count, texts[$1]) })
            where !matched[glob].isDisjoint(with: left) && matched[glob].isSubset(of: classes) {
                names.insert(texts[glob])
                left.subtract(matched[glob])
            }
            for index in left {
                let best = axis.classes[index].matches.min {
                    (matched[$0].count, texts[$0]) < (matched[$1].count, texts[$1])
                }
                names.insert(best.map { "\(texts[$0]) (in part)" } ?? others)
            }
            return names.sorted()
        }
    }
}
