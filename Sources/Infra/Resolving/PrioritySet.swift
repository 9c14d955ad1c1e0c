/// Numbers of rules: a bit for each priority that a listener takes, 1 to 50,000.
///
/// Source: Elastic Load Balancing API Reference, "CreateRule".
struct PrioritySet: Sendable {
    private var words: [UInt64] = []
    /// What an author wrote and no listener takes.
    private var others: [Int] = []

    func contains(_ number: Int) -> Bool {
        guard 0...50_000 ~= number else { return others.contains(number) }
        return number / 64 < words.count && words[number / 64] & Self.bit(number) != 0
    }

    mutating func insert(_ number: Int) {
        guard 0...50_000 ~= number else { return others.append(number) }
        while words.count <= number / 64 { words.append(0) }
        words[number / 64] |= Self.bit(number)
    }

    private static func bit(_ number: Int) -> UInt64 { 1 << UInt64(number % 64) }
}
