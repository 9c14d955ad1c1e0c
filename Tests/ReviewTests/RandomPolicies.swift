@testable import Review

/// Random policies over few words, and what they allow by going through all requests: the oracle for the comparison.
struct RandomPolicies {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(count))
    }

    static let principals: [Principal] = [
        .everyone, .account("1"), .account("2"), .arn("role/a of 1", account: "1"), .arn("role/b of 1", account: "1"),
        .arn("role/c of 2", account: "2"), .named(kind: "Service", "sns"), .named(kind: "Service", "s3"),
    ]

    mutating func glob(_ letters: String) -> Glob {
        let letters = Array(letters.unicodeScalars)
        var tokens: [Int32] = []
        for _ in 0..<(1 + next(4)) {
            switch next(7) {
            case 0, 1: if tokens.last != Glob.many { tokens.append(Glob.many) }
            case 2: tokens.append(Glob.one)
            default: tokens.append(Int32(letters[next(letters.count)].value))
            }
        }
        return Glob(tokens: tokens.isEmpty ? [Glob.many] : tokens)
    }

    private mutating func patterns(_ letters: String) -> PolicyRule.Patterns {
        .init(globs: (0..<(1 + next(3))).map { _ in glob(letters) }, isNegated: next(5) == 0)
    }

    mutating func statement() -> PolicyRule {
        PolicyRule(
            allows: next(3) != 0, actions: patterns("ab"), resources: next(4) == 0 ? nil : patterns("pq"),
            principals: next(3) == 0
                ? nil
                : .init(
                    principals: (0..<(1 + next(2))).map { _ in Self.principals[next(Self.principals.count)] },
                    isNegated: next(6) == 0),
            condition: next(3) == 0 ? ["x", "y"][next(2)] : nil)
    }

    mutating func policy() -> [PolicyRule] { (0..<(1 + next(3))).map { _ in statement() } }

    /// A change as people make it: a statement goes, comes, or is another one; or all of it.
    mutating func changed(_ policy: [PolicyRule]) -> [PolicyRule] {
        var policy = policy
        switch next(5) {
        case 0: policy.append(statement())
        case 1: policy.remove(at: next(policy.count))
        case 2: policy[next(policy.count)] = statement()
        case 3:
            let index = next(policy.count)
            policy[index].condition = policy[index].condition == nil ? "x" : nil
        default: policy = self.policy()
        }
        return policy
    }
}

/// What policies allow, decided anew for each request and without the code under test.
struct Oracle {
    /// Every word of up to so many of the letters.
    static func words(_ letters: String, most: Int) -> [[Int32]] {
        var all: [[Int32]] = []
        var last: [[Int32]] = [[]]
        for _ in 0..<most {
            last = last.flatMap { word in letters.unicodeScalars.map { word + [Int32($0.value)] } }
            all += last
        }
        return all
    }

    static func matches(_ glob: ArraySlice<Int32>, _ word: ArraySlice<Int32>) -> Bool {
        guard let token = glob.first else { return word.isEmpty }
        if token == Glob.many {
            return matches(glob.dropFirst(), word) || (!word.isEmpty && matches(glob, word.dropFirst()))
        }
        guard let letter = word.first, token == letter || token == Glob.one else { return false }
        return matches(glob.dropFirst(), word.dropFirst())
    }

    private var known: [Glob: [[Int32]: Bool]] = [:]

    mutating func matches(_ patterns: PolicyRule.Patterns?, _ word: [Int32]) -> Bool {
        guard let patterns else { return true }
        let matches = patterns.globs.contains { glob in
            if let known = known[glob]?[word] { return known }
            let result = Self.matches(glob.tokens[...], word[...])
            known[glob, default: [:]][word] = result
            return result
        }
        return matches != patterns.isNegated
    }

    static func includes(_ principal: Principal, _ caller: Principal) -> Bool {
        switch principal {
        case .everyone: return true
        case .account(let account):
            if case .arn(_, account) = caller { return true }
            return caller == principal
        default: return caller == principal
        }
    }

    static func includes(_ principals: PolicyRule.Principals?, _ caller: Principal) -> Bool {
        guard let principals else { return true }
        return principals.principals.contains { includes($0, caller) } != principals.isNegated
    }

    /// Whether statements that match allow, where some conditions hold.
    static func allows(_ matching: [PolicyRule], _ truths: Set<String>) -> Bool {
        let holding = matching.filter { $0.condition.map(truths.contains) ?? true }
        return holding.contains { $0.allows } && !holding.contains { !$0.allows }
    }

    mutating func allows(
        _ policy: [PolicyRule], _ action: [Int32], _ resource: [Int32], _ caller: Principal, _ truths: Set<String>
    ) -> Bool {
        var matching: [PolicyRule] = []
        for statement in policy
        where matches(statement.actions, action) && matches(statement.resources, resource)
            && Self.includes(statement.principals, caller)
        {
            matching.append(statement)
        }
        return Self.allows(matching, truths)
    }
}
