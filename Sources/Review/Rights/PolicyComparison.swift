import Infra

/// Two sets of statements compared by what they allow, over all actions, resources, callers and truths of conditions.
///
/// A request is allowed where a statement allows it and none denies it. Conditions are compared by their text: one that
/// is another is independent, so that `Allow` under one condition and under another are not comparable.
/// Source: IAM User Guide, "Policy evaluation logic".
struct PolicyComparison {
    enum Verdict: String, Sendable {
        case equal, broader, narrower
        case notComparable = "not comparable"
    }

    /// Requests that are alike for all statements of both sides.
    struct Request: Hashable, Sendable {
        let action: Int
        let resource: Int
        let source: Int
        let caller: Int
        /// Whether it is so only where a condition holds.
        let isConditional: Bool
    }

    /// An example of a request that one side allows and the other does not.
    struct Example: Hashable, Sendable {
        let action: [Int32]
        let resource: [Int32]
        let source: [Int32]
        let caller: Principal
        /// The conditions that hold.
        let conditions: Set<String>
    }

    private(set) var verdict = Verdict.equal
    private(set) var gained: [Request] = []
    private(set) var lost: [Request] = []
    private(set) var gainedExample: Example?
    private(set) var lostExample: Example?
    /// Whether there are too many wildcards to go through.
    private(set) var isTooComplex = false
    let actions: Axis
    let resources: Axis
    let callers: Axis
    private let sources: Axis
    /// The rules that were compared, old ones first.
    private let rules: [PolicyRule]
    private let isOld: Bits

    init(old: [PolicyRule], new: [PolicyRule]) {
        let (old, new) = PolicyRule.concerned(old, new)
        let all = old + new
        rules = all
        let isOld = Bits(count: all.count) { $0 < old.count }
        self.isOld = isOld
        callers = Axis(callers: all.map(\.principals))
        guard let actions = Axis(all.map(\.actions)), let resources = Axis(all.map(\.resources)),
            let sources = Axis(all.map(\.sources)),
            Self.isFeasible([actions, resources, sources, callers])
        else {
            (actions, resources, sources) = (.empty, .empty, .empty)
            isTooComplex = true
            verdict = .notComparable
            return
        }
        (self.actions, self.resources, self.sources) = (actions, resources, sources)
        let allowing = Bits(count: all.count) { all[$0].allows }
        var known: [Bits: (gained: Set<String>?, lost: Set<String>?)] = [:]
        for (a, action) in actions.classes.enumerated() {
            for (c, caller) in callers.classes.enumerated() {
                let some = action.statements.intersection(caller.statements)
                guard !some.intersection(allowing).isEmpty else { continue }
                for (r, resource) in resources.classes.enumerated() {
                    let more = some.intersection(resource.statements)
                    guard !more.intersection(allowing).isEmpty else { continue }
                    for (s, source) in sources.classes.enumerated() {
                        let matching = more.intersection(source.statements)
                        let result =
                            known[matching]
                            ?? {
                                let (before, after) = Self.access(all, matching, isOld)
                                let result = (
                                    gained: after.witness(without: before), lost: before.witness(without: after)
                                )
                                known[matching] = result
                                return result
                            }()
                        let request = { (conditions: Set<String>) in
                            Request(action: a, resource: r, source: s, caller: c, isConditional: !conditions.isEmpty)
                        }
                        if let conditions = result.gained {
                            let request = request(conditions)
                            gained.append(request)
                            gainedExample = gainedExample ?? example(request, conditions)
                        }
                        if let conditions = result.lost {
                            let request = request(conditions)
                            lost.append(request)
                            lostExample = lostExample ?? example(request, conditions)
                        }
                    }
                }
            }
        }
        verdict =
            switch (gained.isEmpty, lost.isEmpty) {
            case (true, true): .equal
            case (false, true): .broader
            case (true, false): .narrower
            case (false, false): .notComparable
            }
        if verdict != .notComparable, dependsOnSymbols(old, new) { verdict = .notComparable }
    }

    /// The new rules that a request matches.
    func newRules(for request: Request) -> [PolicyRule] {
        let matching = actions.classes[request.action].statements
            .intersection(resources.classes[request.resource].statements)
            .intersection(callers.classes[request.caller].statements)
            .intersection(sources.classes[request.source].statements)
        return rules.indices.filter { matching.contains($0) && !isOld.contains($0) }.map { rules[$0] }
    }

    /// Whether the combinations are few enough to go through.
    private static func isFeasible(_ axes: [Axis]) -> Bool {
        var product = 1
        for axis in axes {
            let (result, overflows) = product.multipliedReportingOverflow(by: max(1, axis.classes.count))
            guard !overflows, result <= 1_000_000 else { return false }
            product = result
        }
        return true
    }

    private func example(_ request: Request, _ conditions: Set<String>) -> Example {
        Example(
            action: actions.classes[request.action].example, resource: resources.classes[request.resource].example,
            source: sources.classes[request.source].example, caller: callers.classes[request.caller].caller,
            conditions: conditions)
    }

    private static func access(_ all: [PolicyRule], _ matching: Bits, _ isOld: Bits) -> (old: Access, new: Access) {
        var (before, after) = (Access(), Access())
        for (index, statement) in all.enumerated() where matching.contains(index) {
            if isOld.contains(index) { before.add(statement) } else { after.add(statement) }
        }
        return (before, after)
    }

    /// Whether exceptions (`Deny`, `Not…`) differ while a reference stands beside texts, of which it may be one.
    private func dependsOnSymbols(_ old: [PolicyRule], _ new: [PolicyRule]) -> Bool {
        let excepting = { (statements: [PolicyRule]) in
            Set(statements.filter { !$0.allows || $0.resources?.isNegated == true || $0.actions?.isNegated == true })
        }
        guard excepting(old) != excepting(new) else { return false }
        let globs = (old + new).flatMap { $0.resources?.globs ?? [] }
        return globs.contains(where: \.hasSymbols) && Set(globs.filter { !$0.isEverything }).count > 1
    }
}

/// Under which conditions a request is allowed: where one of some holds, and none of others.
private struct Access {
    private var allowing: Set<String> = []
    private var denying: Set<String> = []
    private var isAllowed = false
    private var isDenied = false

    mutating func add(_ statement: PolicyRule) {
        switch (statement.allows, statement.condition) {
        case (true, nil): isAllowed = true
        case (false, nil): isDenied = true
        case (true, let condition?): allowing.insert(condition)
        case (false, let condition?): denying.insert(condition)
        }
    }

    private func allows(_ truths: Set<String>) -> Bool {
        !isDenied && denying.isDisjoint(with: truths) && (isAllowed || !allowing.isDisjoint(with: truths))
    }

    /// Conditions that hold where this allows and the other does not; nil where there are none.
    ///
    /// Truths beyond one that allows can only deny, so that one, and one that only the other denies by, are enough.
    func witness(without other: Access) -> Set<String>? {
        guard !isDenied else { return nil }
        let starts: [Set<String>] = isAllowed ? [[]] + allowing.sorted().map { [$0] } : allowing.sorted().map { [$0] }
        for start in starts where allows(start) {
            if !other.allows(start) { return start }
            for denied in other.denying.sorted() {
                let more = start.union([denied])
                if allows(more), !other.allows(more) { return more }
            }
        }
        return nil
    }
}
