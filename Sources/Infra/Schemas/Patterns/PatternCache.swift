/// The patterns that a compilation has met, each compiled once.
final class PatternCache {
    /// By the place of the pattern's text in the embedded data, which never moves.
    private var programs: [UnsafePointer<UInt8>?: PatternProgram?] = [:]
    private var otherPrograms: [String: PatternProgram?] = [:]

    /// Whether the pattern is found in the text. True as well if the pattern cannot be compiled or takes too long.
    func find(_ pattern: JSONText, in text: String) -> Bool {
        let program: PatternProgram?
        if let known = programs[pattern.bytes.baseAddress] {
            program = known
        } else {
            program = PatternCompiler.compile(pattern.string)
            programs[pattern.bytes.baseAddress] = .some(program)
        }
        return program.map { PatternMatcher.find($0, in: text) } ?? true
    }

    /// The same for a pattern from elsewhere, such as one of `Limits`.
    func find(_ pattern: String, in text: String) -> Bool {
        let program: PatternProgram?
        if let known = otherPrograms[pattern] {
            program = known
        } else {
            program = PatternCompiler.compile(pattern)
            otherPrograms[pattern] = .some(program)
        }
        return program.map { PatternMatcher.find($0, in: text) } ?? true
    }
}
