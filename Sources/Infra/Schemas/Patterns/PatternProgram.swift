/// A regular expression as instructions for `PatternMatcher`.
final class PatternProgram {
    enum Instruction {
        /// One scalar of the set.
        case one(Int)
        /// Scalars of the set, as many as there are (or as few as will do) within the bounds.
        case many(Int, least: Int, most: Int, isGreedy: Bool)
        /// Goes on at the first place and, if that fails, at the second.
        case either(Int, Int)
        case jump(Int)
        case assertion(PatternSyntax.Assertion)
        /// The instructions after this one, to their `match`, hold here; then on at `next`.
        case look(isNegated: Bool, next: Int)
        /// The same, `width` scalars before here.
        case lookBehind(width: Int, isNegated: Bool, next: Int)
        /// Notes the place in a register.
        case note(Int)
        /// Sets a register that counts rounds to nought.
        case zero(Int)
        /// Another round, at the instruction after this one, while fewer than `least`; on at `exit` after `most`;
        /// between them the one and, if that fails, the other.
        case loop(Int, least: Int, most: Int, isGreedy: Bool, exit: Int)
        /// Counts a round.
        case count(Int)
        /// Fails if nothing was taken since the register was noted, so that a loop over nothing ends.
        case progress(Int)
        /// The text between two registers again.
        case again(Int)
        case match
    }

    private(set) var instructions: [Instruction] = []
    private(set) var sets: [ScalarSet] = []
    private(set) var registers = 0
    /// Whether every match begins where the text does.
    let startsAtStart: Bool
    private var usesGroups = false
    private var groupRegisters: [Int: Int] = [:]

    /// Repetition of groups is written out; a pattern that needs more instructions than this is given up.
    private static let maximumSize = 50_000

    /// Nil for a pattern that cannot be compiled.
    init?(_ pattern: String) {
        guard let syntax = PatternParser.parse(pattern) else { return nil }
        startsAtStart = Self.startsAtStart(syntax)
        usesGroups = Self.usesGroups(syntax)
        guard add(syntax) else { return nil }
        instructions.append(.match)
    }

    private static func startsAtStart(_ syntax: PatternSyntax) -> Bool {
        switch syntax {
        case .assertion(.start): true
        case .sequence(let parts): parts.first.map(startsAtStart) ?? false
        case .choice(let parts): parts.allSatisfy(startsAtStart)
        case .group(let inner, _): startsAtStart(inner)
        default: false
        }
    }

    private static func usesGroups(_ syntax: PatternSyntax) -> Bool {
        switch syntax {
        case .sameAs: true
        case .sequence(let parts), .choice(let parts): parts.contains(where: usesGroups)
        case .group(let inner, _), .times(let inner, _, _, _), .look(let inner, _, _): usesGroups(inner)
        case .empty, .one, .assertion: false
        }
    }

    private func register() -> Int {
        registers += 1
        return registers - 1
    }

    private func index(of set: ScalarSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    /// False if the program would be too long.
    private func add(_ syntax: PatternSyntax) -> Bool {
        guard instructions.count < Self.maximumSize else { return false }
        switch syntax {
        case .empty: return true
        case .one(let set): instructions.append(.one(index(of: set)))
        case .sequence(let parts): return parts.allSatisfy(add)
        case .choice(let parts): return add(choice: parts[...])
        case .group(let inner, let number):
            guard usesGroups else { return add(inner) }
            let start = groupRegisters[number] ?? register()
            if groupRegisters[number] == nil { _ = register() }
            groupRegisters[number] = start
            instructions.append(.note(start))
            guard add(inner) else { return false }
            instructions.append(.note(start + 1))
        case .times(let inner, let least, let most, let isGreedy):
            return add(inner, least: least, most: most, isGreedy: isGreedy)
        case .assertion(let assertion): instructions.append(.assertion(assertion))
        case .look(let inner, let isBehind, let isNegated):
            let place = instructions.count
            instructions.append(.match)
            guard add(inner) else { return false }
            instructions.append(.match)
            let next = instructions.count
            instructions[place] =
                isBehind
                ? .lookBehind(width: inner.width ?? 0, isNegated: isNegated, next: next)
                : .look(isNegated: isNegated, next: next)
        case .sameAs(let group):
            guard let start = groupRegisters[group] else { return false }
            instructions.append(.again(start))
        }
        return true
    }

    private func add(choice parts: ArraySlice<PatternSyntax>) -> Bool {
        guard let first = parts.first else { return true }
        guard parts.count > 1 else { return add(first) }
        let branch = instructions.count
        instructions.append(.match)
        guard add(first) else { return false }
        let end = instructions.count
        instructions.append(.match)
        instructions[branch] = .either(branch + 1, instructions.count)
        guard add(choice: parts.dropFirst()) else { return false }
        instructions[end] = .jump(instructions.count)
        return true
    }

    private func add(_ inner: PatternSyntax, least: Int, most: Int?, isGreedy: Bool) -> Bool {
        if case .one(let set) = inner {
            let index = index(of: set)
            instructions.append(
                least == 1 && most == 1
                    ? .one(index) : .many(index, least: least, most: most ?? .max, isGreedy: isGreedy))
            return true
        }
        if least == 0, most == nil { return add(loop: inner, isGreedy: isGreedy) }
        if least == 0, most == 1 { return add(option: inner, isGreedy: isGreedy) }
        let counter = register()
        instructions.append(.zero(counter))
        let start = instructions.count
        instructions.append(.match)
        instructions.append(.count(counter))
        guard addRound(inner, limited: most != nil) else { return false }
        instructions.append(.jump(start))
        instructions[start] = .loop(
            counter, least: least, most: most ?? .max, isGreedy: isGreedy, exit: instructions.count)
        return true
    }

    private func add(option inner: PatternSyntax, isGreedy: Bool) -> Bool {
        let branch = instructions.count
        instructions.append(.match)
        guard add(inner) else { return false }
        instructions[branch] = either(branch + 1, instructions.count, isGreedy)
        return true
    }

    /// One round of a loop. One that takes nothing ends the attempt, unless the number of rounds does it anyway.
    private func addRound(_ inner: PatternSyntax, limited: Bool) -> Bool {
        guard inner.canBeEmpty, !limited else { return add(inner) }
        let place = register()
        instructions.append(.note(place))
        guard add(inner) else { return false }
        instructions.append(.progress(place))
        return true
    }

    private func add(loop inner: PatternSyntax, isGreedy: Bool) -> Bool {
        let branch = instructions.count
        instructions.append(.match)
        guard addRound(inner, limited: false) else { return false }
        instructions.append(.jump(branch))
        instructions[branch] = either(branch + 1, instructions.count, isGreedy)
        return true
    }

    private func either(_ body: Int, _ end: Int, _ isGreedy: Bool) -> Instruction {
        isGreedy ? .either(body, end) : .either(end, body)
    }
}
