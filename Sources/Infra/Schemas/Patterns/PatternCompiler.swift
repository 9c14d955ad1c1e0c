/// Makes a `PatternProgram` of a regular expression.
struct PatternCompiler {
    private typealias Instruction = PatternProgram.Instruction

    private var instructions: [Instruction] = []
    private var sets: [ScalarSet] = []
    private var registers = 0
    private let usesGroups: Bool
    private var groupRegisters: [Int: Int] = [:]

    /// Repetition of groups is written out; a pattern that needs more instructions than this is given up.
    private static let maximumSize = 50_000

    /// Nil for a pattern that cannot be compiled.
    static func compile(_ pattern: String) -> PatternProgram? {
        guard let syntax = PatternParser.parse(pattern) else { return nil }
        var compiler = PatternCompiler(usesGroups: usesGroups(syntax))
        guard compiler.add(syntax) else { return nil }
        return PatternProgram(
            instructions: compiler.instructions + [.match], sets: compiler.sets,
            ascii: compiler.sets.map(\.ascii), registers: compiler.registers,
            startsAtStart: startsAtStart(syntax))
    }

    private init(usesGroups: Bool) { self.usesGroups = usesGroups }

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

    private mutating func register() -> Int {
        registers += 1
        return registers - 1
    }

    private mutating func index(of set: ScalarSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    /// False if the program would be too long.
    private mutating func add(_ syntax: PatternSyntax) -> Bool {
        guard instructions.count < Self.maximumSize else { return false }
        switch syntax {
        case .empty: return true
        case .one(let set): instructions.append(.one(index(of: set)))
        case .sequence(let parts): for part in parts { guard add(part) else { return false } }
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
            let location = instructions.count
            instructions.append(.match)
            guard add(inner) else { return false }
            instructions.append(.match)
            let next = instructions.count
            instructions[location] =
                isBehind
                ? .lookBehind(width: inner.width ?? 0, isNegated: isNegated, next: next)
                : .look(isNegated: isNegated, next: next)
        case .sameAs(let group):
            guard let start = groupRegisters[group] else { return false }
            instructions.append(.again(start))
        }
        return true
    }

    private mutating func add(choice parts: ArraySlice<PatternSyntax>) -> Bool {
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

    private mutating func add(_ inner: PatternSyntax, least: Int, most: Int?, isGreedy: Bool) -> Bool {
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

    private mutating func add(option inner: PatternSyntax, isGreedy: Bool) -> Bool {
        let branch = instructions.count
        instructions.append(.match)
        guard add(inner) else { return false }
        instructions[branch] = either(branch + 1, instructions.count, isGreedy)
        return true
    }

    /// One round of a loop. One that takes nothing ends the attempt, unless the number of rounds does it anyway.
    private mutating func addRound(_ inner: PatternSyntax, limited: Bool) -> Bool {
        guard inner.canBeEmpty, !limited else { return add(inner) }
        let location = register()
        instructions.append(.note(location))
        guard add(inner) else { return false }
        instructions.append(.progress(location))
        return true
    }

    private mutating func add(loop inner: PatternSyntax, isGreedy: Bool) -> Bool {
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
