/// Runs a `PatternProgram` over a text by trying and stepping back.
struct PatternMatcher {
    private let program: PatternProgram
    /// The ASCII part of the program's sets, so that looking at it touches nothing else.
    private let ascii: [(low: UInt64, high: UInt64)]
    private let text: UnsafeBufferPointer<UInt8>
    private var registers: [Int]
    private var choices: [Choice] = []
    private var stepsLeft: Int

    /// After this many steps the search is given up, so that no pattern and value can keep the compiler busy.
    /// A value of 100 characters takes some hundreds.
    static let maximumSteps = 200_000

    /// What to try when the present attempt fails.
    private struct Choice {
        enum Kind { case location, fewer, more, restore }
        var kind: Kind
        /// The instruction, or, for `restore`, the register.
        var at: Int
        var position: Int
        /// The least position for `fewer`; how many more may be taken for `more`.
        var bound: Int = 0
    }

    /// Whether the pattern is somewhere in the text; true as well if the search was given up.
    static func find(_ program: PatternProgram, in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var matcher = PatternMatcher(program, bytes)
            return matcher.find()
        }
    }

    private init(_ program: PatternProgram, _ text: UnsafeBufferPointer<UInt8>) {
        self.program = program
        ascii = program.ascii
        self.text = text
        registers = Array(repeating: -1, count: program.registers)
        stepsLeft = Self.maximumSteps
    }

    private mutating func find() -> Bool {
        var start = 0
        while true {
            if run(from: 0, at: start) || stepsLeft <= 0 { return true }
            if program.startsAtStart || start >= text.count { return false }
            start = after(start)
        }
    }

    // MARK: Text

    /// The scalar at that position and the position after it.
    @inline(__always)
    private func scalar(at position: Int) -> (UInt32, Int) {
        let byte = text[position]
        return byte < 0x80 ? (UInt32(byte), position + 1) : longScalar(at: position)
    }

    private func longScalar(at position: Int) -> (UInt32, Int) {
        // A Swift string is valid UTF-8, so the bytes that follow are there.
        let first = UInt32(text[position])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        let end = min(position + length, text.count)
        for byte in text[(position + 1)..<end] { value = value << 6 | UInt32(byte) & 0x3F }
        return (value, end)
    }

    @inline(__always)
    private func isMember(_ scalar: UInt32, of set: Int) -> Bool {
        if scalar < 64 { return ascii[set].low >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return ascii[set].high >> UInt64(scalar - 64) & 1 == 1 }
        return program.sets[set].containsBeyondASCII(scalar)
    }

    private func after(_ position: Int) -> Int { scalar(at: position).1 }

    private func before(_ position: Int) -> Int {
        var position = position - 1
        while position > 0, text[position] & 0xC0 == 0x80 { position -= 1 }
        return position
    }

    private func isWord(at position: Int) -> Bool {
        position >= 0 && position < text.count && ScalarClass.word.contains(scalar(at: position).0)
    }

    private func holds(_ assertion: PatternSyntax.Assertion, at position: Int) -> Bool {
        switch assertion {
        case .start: return position == 0
        case .absoluteEnd: return position == text.count
        case .end: return position == text.count || position == text.count - 1 && text[position] == 0x0A
        case .boundary, .noBoundary:
            let isBoundary = isWord(at: position) != (position > 0 && isWord(at: before(position)))
            return isBoundary == (assertion == .boundary)
        }
    }

    // MARK: Running

    /// Whether the instructions from that one to their `match` can be run from that position.
    private mutating func run(from first: Int, at start: Int) -> Bool {
        let bottom = choices.count
        defer { choices.removeSubrange(bottom...) }
        var instruction = first
        var position = start
        while true {
            stepsLeft -= 1
            if stepsLeft <= 0 { return true }
            if step(&instruction, &position) {
                if instruction < 0 { return true }
            } else if !retry(&instruction, &position, downTo: bottom) {
                return false
            }
        }
    }

    /// One instruction; false if it fails. At `match` the instruction becomes -1.
    @inline(__always)
    private mutating func step(_ instruction: inout Int, _ position: inout Int) -> Bool {
        let here = instruction
        instruction += 1
        switch program.instructions[here] {
        case .one(let set):
            guard position < text.count else { return false }
            let (value, next) = scalar(at: position)
            position = next
            return isMember(value, of: set)
        case .many(let set, let least, let most, let isGreedy):
            return takeMany(set, least, most, isGreedy, next: instruction, &position)
        case .either(let first, let second):
            choices.append(Choice(kind: .location, at: second, position: position))
            instruction = first
        case .jump(let target): instruction = target
        case .assertion(let assertion): return holds(assertion, at: position)
        case .look(let isNegated, let next):
            instruction = next
            return run(from: here + 1, at: position) != isNegated
        case .lookBehind(let width, let isNegated, let next):
            instruction = next
            var start = position
            for _ in 0..<width {
                if start == 0 { return isNegated }
                start = before(start)
            }
            return run(from: here + 1, at: start) != isNegated
        case .note(let register): set(register, to: position)
        case .zero(let register): set(register, to: 0)
        case .count(let register): set(register, to: registers[register] + 1)
        case .loop(let counter, let least, let most, let isGreedy, let exit):
            let rounds = registers[counter]
            if rounds < least { break }
            if rounds >= most {
                instruction = exit
            } else if isGreedy {
                choices.append(Choice(kind: .location, at: exit, position: position))
            } else {
                choices.append(Choice(kind: .location, at: instruction, position: position))
                instruction = exit
            }
        case .progress(let register): return registers[register] != position
        case .again(let register):
            let (from, to) = (registers[register], registers[register + 1])
            guard from >= 0, to >= from, text.count - position >= to - from else { return false }
            guard text[from..<to].elementsEqual(text[position..<(position + to - from)]) else { return false }
            position += to - from
        case .match: instruction = -1
        }
        return true
    }

    /// Sets a register, until the attempt fails.
    private mutating func set(_ register: Int, to value: Int) {
        choices.append(Choice(kind: .restore, at: register, position: registers[register]))
        registers[register] = value
    }

    private mutating func takeMany(
        _ set: Int, _ least: Int, _ most: Int, _ isGreedy: Bool, next: Int, _ position: inout Int
    ) -> Bool {
        var taken = 0
        var leastPosition = position
        let wanted = isGreedy ? most : least
        while taken < wanted, position < text.count {
            let (value, after) = scalar(at: position)
            guard isMember(value, of: set) else { break }
            position = after
            taken += 1
            if taken == least { leastPosition = position }
        }
        stepsLeft -= taken
        guard taken >= least else { return false }
        if isGreedy {
            if position > leastPosition {
                choices.append(Choice(kind: .fewer, at: next, position: position, bound: leastPosition))
            }
        } else if most > least {
            choices.append(Choice(kind: .more, at: next - 1, position: position, bound: most - least))
        }
        return true
    }

    /// Goes back to the last choice that is left; false if there is none.
    private mutating func retry(_ instruction: inout Int, _ position: inout Int, downTo bottom: Int) -> Bool {
        while choices.count > bottom {
            let top = choices.count - 1
            let choice = choices[top]
            switch choice.kind {
            case .restore:
                registers[choice.at] = choice.position
                choices.removeLast()
            case .location:
                choices.removeLast()
                (instruction, position) = (choice.at, choice.position)
                return true
            case .fewer:
                position = before(choice.position)
                instruction = choice.at
                choices[top].position = position
                if position <= choice.bound { choices.removeLast() }
                return true
            case .more:
                choices.removeLast()
                guard case .many(let set, _, _, _) = program.instructions[choice.at], choice.position < text.count
                else { continue }
                let (value, next) = scalar(at: choice.position)
                guard isMember(value, of: set) else { continue }
                if choice.bound > 1 {
                    choices.append(Choice(kind: .more, at: choice.at, position: next, bound: choice.bound - 1))
                }
                (instruction, position) = (choice.at + 1, next)
                return true
            }
        }
        return false
    }
}
