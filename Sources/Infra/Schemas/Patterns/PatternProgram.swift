/// A regular expression as instructions for `PatternMatcher`.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
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

    let instructions: [Instruction]
    let sets: [ScalarSet]
    /// The ASCII part of each set.
    let ascii: [(low: UInt64, high: UInt64)]
    /// How many registers the instructions use.
    let registers: Int
    /// Whether every match begins where the text does.
    let startsAtStart: Bool
}
