/// A set of small numbers.
struct Bits: Hashable, Sendable {
    private var words: [UInt64]

    init(count: Int, where isMember: (Int) -> Bool) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for index in 0..<count where isMember(index) { words[index / 64] |= 1 << UInt64(index % 64) }
    }

    func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

    func intersection(_ other: Bits) -> Bits {
        var result = self
        for index in words.indices { result.words[index] &= other.words[index] }
        return result
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
