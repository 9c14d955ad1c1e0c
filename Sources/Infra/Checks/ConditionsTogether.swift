extension KnownConditions {
    /// Of conditions with a weight each, those that can hold at once and weigh most together.
    ///
    /// Where the author's conditions are entangled beyond reason it may be fewer: never more than can hold at once, as
    /// far as their definitions tell.
    static func heaviest(of weights: [String: Int], _ definitions: [String: Value]) -> Set<String> {
        var search = Search(
            ordered: weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) },
            definitions: definitions)
        search.visit(0, KnownConditions(nil, definitions), [], weight: 0, left: weights.values.reduce(0, +))
        return Set(search.best)
    }

    /// Takes each condition where it can hold with those before, then leaves it out, unless no more can come of that.
    private struct Search {
        let ordered: [(condition: String, weight: Int)]
        let definitions: [String: Value]
        var best: [String] = []
        var heaviest = 0
        var steps = 5_000

        mutating func visit(_ index: Int, _ known: KnownConditions, _ taken: [String], weight: Int, left: Int) {
            if weight > heaviest { (best, heaviest) = (taken, weight) }
            guard index < ordered.count, weight + left > heaviest, steps > 0 else { return }
            steps -= 1
            let next = ordered[index]
            let with = known.with(next.condition, holds: true)
            let isPossible =
                !known.refutes(next.condition) && !with.isContradictory
                && taken.allSatisfy { !with.refutes($0) && !KnownConditions.exclude($0, next.condition, definitions) }
            if isPossible {
                visit(index + 1, with, taken + [next.condition], weight: weight + next.weight, left: left - next.weight)
            }
            visit(index + 1, known, taken, weight: weight, left: left - next.weight)
        }
    }
}
