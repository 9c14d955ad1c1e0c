import Infra
import Testing

@testable import Review

/// The comparison of rights against going through all requests.
@Suite struct PolicyComparisonTests {
    static let callers: [Principal] =
        RandomPolicies.principals.filter { $0 != .everyone } + [.arn("another", account: nil)]
    static let truths: [Set<String>] = [[], ["x"], ["y"], ["x", "y"]]
    static let actions = Oracle.words("abc", most: 4)
    static let resources = Oracle.words("pqr", most: 3)

    /// What each pattern matches of a list of words.
    private struct Table {
        let words: [[Int32]]
        var known: [Glob: [Bool]] = [:]

        mutating func matches(_ patterns: PolicyRule.Patterns?) -> [Bool]? {
            guard let patterns else { return nil }
            var result = [Bool](repeating: patterns.isNegated, count: words.count)
            for glob in patterns.globs {
                let matches = known[glob] ?? words.map { Oracle.matches(glob.tokens[...], $0[...]) }
                known[glob] = matches
                for index in matches.indices where matches[index] { result[index] = !patterns.isNegated }
            }
            return result
        }

        /// Which statements each word matches; requests that match the same ones are gone through once.
        mutating func masks(_ all: [PolicyRule.Patterns?]) -> Set<UInt32> {
            let matches = all.map { self.matches($0) }
            var masks: Set<UInt32> = []
            for word in words.indices {
                var mask: UInt32 = 0
                for index in matches.indices where matches[index]?[word] ?? true { mask |= UInt32(1) << UInt32(index) }
                masks.insert(mask)
            }
            return masks
        }
    }

    /// Whether some request is allowed after and not before, and the other way round.
    private static func differences(
        _ old: [PolicyRule], _ new: [PolicyRule], _ actions: inout Table, _ resources: inout Table
    ) -> (gained: Bool, lost: Bool) {
        let all = old + new
        let (byAction, byResource) = (actions.masks(all.map(\.actions)), resources.masks(all.map(\.resources)))
        let byCaller = Set(
            callers.map { caller in
                all.indices.filter { Oracle.includes(all[$0].principals, caller) }.reduce(UInt32(0)) {
                    $0 | UInt32(1) << UInt32($1)
                }
            })
        var matching: Set<UInt32> = []
        for a in byAction {
            for r in byResource { for c in byCaller { matching.insert(a & r & c) } }
        }
        var (gained, lost) = (false, false)
        for mask in matching {
            let before = old.indices.filter { mask & (1 << UInt32($0)) != 0 }.map { old[$0] }
            let after = new.indices.filter { mask & (1 << UInt32($0 + old.count)) != 0 }.map { new[$0] }
            for truth in truths {
                let (did, does) = (Oracle.allows(before, truth), Oracle.allows(after, truth))
                if does && !did { gained = true }
                if did && !does { lost = true }
            }
        }
        return (gained, lost)
    }

    @Test func agreesWithBruteForce() {
        let seed: UInt64 = 20_260_713
        print("seed \(seed)")
        var random = RandomPolicies(seed: seed)
        var counts: [PolicyComparison.Verdict: Int] = [:]
        var (actions, resources) = (Table(words: Self.actions), Table(words: Self.resources))
        for number in 0..<10_000 {
            let old = random.policy()
            let new = random.changed(old)
            let comparison = PolicyComparison(old: old, new: new)
            counts[comparison.verdict, default: 0] += 1
            var oracle = Oracle()
            let found = Self.differences(old, new, &actions, &resources)
            // What going through the words finds is found; what is found beyond these short words has an example that is true.
            if found.gained {
                #expect(comparison.gainedExample != nil, "seed \(seed), pair \(number): \(old) → \(new)")
            }
            if found.lost { #expect(comparison.lostExample != nil, "seed \(seed), pair \(number): \(old) → \(new)") }
            for (example, more, less) in [(comparison.gainedExample, new, old), (comparison.lostExample, old, new)] {
                guard let example else { continue }
                let isTrue =
                    oracle.allows(more, example.action, example.resource, example.caller, example.conditions)
                    && !oracle.allows(less, example.action, example.resource, example.caller, example.conditions)
                #expect(isTrue, "seed \(seed), pair \(number): \(example) of \(old) → \(new)")
            }
        }
        print(counts)
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 > 100 }, "\(counts)")
    }
}
