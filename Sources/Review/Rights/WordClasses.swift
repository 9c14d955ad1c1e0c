/// All words divided by which of several patterns they match.
///
/// The patterns run side by side as one automaton that is made as far as it is reached, so that every combination of
/// matches that some word has is found, and no other.
struct WordClasses {
    struct Class: Hashable, Sendable {
        /// The patterns that match, by their positions.
        let matches: Set<Int>
        /// A word that matches these and no others, as short as there is one.
        let example: [Int32]
    }

    let classes: [Class]

    /// More states than any policy that people write has, and more work than it takes.
    static let limit = 30_000
    static let mostWork = 4_000_000

    /// - Returns: nil where the patterns have too many combinations to go through.
    init?(_ globs: [Glob]) {
        var found: [Set<Int>: [Int32]] = [:]
        // Most letters lead out of all patterns.
        var leadsOut = false
        var order: [Set<Int>] = []
        var seen: Set<[UInt64]> = []
        var start: [UInt64] = []
        for (index, _) in globs.enumerated() { Self.add(index, 0, globs, &start) }
        start = Self.ordered(start)
        var open: [(state: [UInt64], word: [Int32])] = [(start, [])]
        var next = 0
        var work = 0
        seen.insert(start)
        while next < open.count {
            let (state, word) = open[next]
            next += 1
            // The words of a state that nothing can follow are all alike.
            for letter in Self.letters(state, globs) {
                work += state.count
                guard work < Self.mostWork else { return nil }
                let following = Self.step(state, letter, globs)
                if following.isEmpty {
                    if leadsOut { continue }
                    leadsOut = true
                }
                let word = word + [letter]
                let matches = Self.matches(following, globs)
                if found[matches] == nil {
                    found[matches] = word
                    order.append(matches)
                }
                guard seen.insert(following).inserted else { continue }
                guard open.count < Self.limit else { return nil }
                open.append((following, word))
            }
        }
        classes = order.map { Class(matches: $0, example: found[$0] ?? []) }
    }

    private static func add(_ glob: Int, _ position: Int, _ globs: [Glob], _ state: inout [UInt64]) {
        var position = position
        state.append(UInt64(glob) << 32 | UInt64(position))
        while position < globs[glob].tokens.count, globs[glob].tokens[position] == Glob.many {
            position += 1
            state.append(UInt64(glob) << 32 | UInt64(position))
        }
    }

    private static func ordered(_ state: [UInt64]) -> [UInt64] {
        if state.count < 2 { return state }
        let sorted = state.sorted()
        var result: [UInt64] = []
        for place in sorted where place != result.last { result.append(place) }
        return result
    }

    private static func token(_ place: UInt64, _ globs: [Glob]) -> Int32? {
        let (glob, position) = (Int(place >> 32), Int(place & 0xFFFF_FFFF))
        return position < globs[glob].tokens.count ? globs[glob].tokens[position] : nil
    }

    /// What can follow: the letters that patterns expect here, and one that none expects.
    private static func letters(_ state: [UInt64], _ globs: [Glob]) -> [Int32] {
        var letters = [Glob.other]
        for place in state { if let token = token(place, globs), token >= 0 { letters.append(token) } }
        if letters.count > 1 { letters.sort() }
        var result: [Int32] = []
        for letter in letters where letter != result.last { result.append(letter) }
        return result
    }

    private static func step(_ state: [UInt64], _ letter: Int32, _ globs: [Glob]) -> [UInt64] {
        var following: [UInt64] = []
        for place in state {
            guard let token = token(place, globs) else { continue }
            let (glob, position) = (Int(place >> 32), Int(place & 0xFFFF_FFFF))
            if token == Glob.many {
                add(glob, position, globs, &following)
            } else if token == letter || (token == Glob.one && letter < Glob.firstSymbol) {
                add(glob, position + 1, globs, &following)
            }
        }
        return ordered(following)
    }

    private static func matches(_ state: [UInt64], _ globs: [Glob]) -> Set<Int> {
        var matches: Set<Int> = []
        for place in state where Int(place & 0xFFFF_FFFF) == globs[Int(place >> 32)].tokens.count {
            matches.insert(Int(place >> 32))
        }
        return matches
    }
}
