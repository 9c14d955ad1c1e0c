/// A set of Unicode scalars: `[a-z0-9]`, `\d`, `.`, or a single letter.
struct ScalarSet: Sendable {
    /// ASCII, a bit each.
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var ranges: [ClosedRange<UInt32>] = []
    private var classes: [(ScalarClass, isNegated: Bool)] = []
    var isNegated = false

    init() {}

    init(_ scalar: UInt32) { insert(scalar...scalar) }

    /// Every scalar but a newline.
    static let anyButNewline: ScalarSet = {
        var set = ScalarSet(0x0A)
        set.isNegated = true
        return set
    }()

    /// Every scalar.
    static let any: ScalarSet = {
        var set = ScalarSet()
        set.isNegated = true
        return set
    }()

    mutating func insert(_ range: ClosedRange<UInt32>) {
        for scalar in range.clamped(to: 0...127) where range.contains(scalar) { insertASCII(scalar) }
        if range.upperBound > 127 { ranges.append(max(range.lowerBound, 128)...range.upperBound) }
    }

    mutating func insert(_ scalarClass: ScalarClass, isNegated: Bool) {
        for scalar in 0...127 as ClosedRange<UInt32> where scalarClass.contains(scalar) != isNegated {
            insertASCII(scalar)
        }
        classes.append((scalarClass, isNegated))
    }

    private mutating func insertASCII(_ scalar: UInt32) {
        if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
    }

    /// Adds the other case of every ASCII letter in the set.
    mutating func ignoreCase() {
        for letter in 0x41...0x5A as ClosedRange<UInt32> {
            if high >> UInt64(letter - 64) & 1 == 1 { insertASCII(letter + 32) }
            if high >> UInt64(letter - 32) & 1 == 1 { insertASCII(letter) }
        }
    }

    /// Which ASCII characters are in the set, a bit each, and which are not in a negated one.
    var ascii: (low: UInt64, high: UInt64) { isNegated ? (~low, ~high) : (low, high) }

    /// Whether a scalar beyond ASCII is in the set.
    func containsBeyondASCII(_ scalar: UInt32) -> Bool {
        let isThere =
            ranges.contains { $0.contains(scalar) } || classes.contains { $0.0.contains(scalar) != $0.isNegated }
        return isThere != isNegated
    }
}
