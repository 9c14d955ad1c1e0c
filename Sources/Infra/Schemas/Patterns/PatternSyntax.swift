/// A regular expression as it was written, in the part of the language that AWS's schemas use.
indirect enum PatternSyntax {
    case empty
    case one(ScalarSet)
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    case group(PatternSyntax, number: Int)
    case times(PatternSyntax, least: Int, most: Int?, isGreedy: Bool)
    case assertion(Assertion)
    case look(PatternSyntax, isBehind: Bool, isNegated: Bool)
    case sameAs(group: Int)

    enum Assertion: Sendable { case start, end, absoluteEnd, boundary, noBoundary }

    /// Whether it can match nothing at all.
    var canBeEmpty: Bool {
        switch self {
        case .empty, .assertion, .look, .sameAs: true
        case .one: false
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .choice(let parts): parts.contains { $0.canBeEmpty }
        case .group(let inner, _): inner.canBeEmpty
        case .times(let inner, let least, _, _): least == 0 || inner.canBeEmpty
        }
    }

    /// How many scalars it takes, if always as many.
    var width: Int? {
        switch self {
        case .empty, .assertion, .look: return 0
        case .one: return 1
        case .sameAs: return nil
        case .group(let inner, _): return inner.width
        case .sequence(let parts):
            var sum = 0
            for part in parts {
                guard let width = part.width else { return nil }
                sum += width
            }
            return sum
        case .choice(let parts):
            guard let first = parts.first?.width, parts.allSatisfy({ $0.width == first }) else { return nil }
            return first
        case .times(let inner, let least, let most, _):
            guard least == most, let width = inner.width else { return nil }
            return width * least
        }
    }
}
