/// One respect in which requests differ, such as the action, divided by which statements it satisfies.
struct Axis {
    struct Class {
        /// The statements that it satisfies.
        let statements: Bits
        let example: [Int32]
        /// Who calls, where this is about callers.
        let caller: Principal
        /// The patterns that match, by their positions.
        let matches: Set<Int>
    }

    let globs: [Glob]
    let classes: [Class]

    static let empty = Axis(globs: [], classes: [])

    private init(globs: [Glob], classes: [Class]) {
        self.globs = globs
        self.classes = classes
    }

    /// - Returns: nil where there are too many combinations.
    init?(_ patterns: [PolicyRule.Patterns?]) {
        var positions: [Glob: Int] = [:]
        var globs: [Glob] = []
        for glob in patterns.compactMap({ $0 }).flatMap(\.globs) where positions[glob] == nil {
            positions[glob] = globs.count
            globs.append(glob)
        }
        guard let words = WordClasses(globs) else { return nil }
        let wanted = patterns.map { patterns in patterns.map { ($0.globs.compactMap { positions[$0] }, $0.isNegated) } }
        self.globs = globs
        classes = words.classes.map { word in
            let statements = Bits(count: patterns.count) { index in
                guard let (globs, isNegated) = wanted[index] else { return true }
                return globs.contains { word.matches.contains($0) } != isNegated
            }
            return Class(statements: statements, example: word.example, caller: .everyone, matches: word.matches)
        }
    }

    init(callers principals: [PolicyRule.Principals?]) {
        globs = []
        classes = Principal.callers(Set(principals.compactMap { $0 }.flatMap(\.principals))).map { caller in
            let statements = Bits(count: principals.count) { principals[$0]?.include(caller) ?? true }
            return Class(statements: statements, example: [], caller: caller, matches: [])
        }
    }
}
