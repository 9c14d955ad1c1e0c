import Infra

/// The order of values by their JSON, which is told by where they begin to differ, without writing them.
enum JSONOrder {
    /// Whether the elements surely stand in the order of their compact JSON.
    static func isSorted(_ elements: [Value]) -> Bool {
        elements.indices.dropFirst().allSatisfy { isBefore(elements[$0 - 1], elements[$0]) == true }
    }

    /// Whether the JSON of one value is before the other's; nil where they are the same as far as is looked.
    private static func isBefore(_ one: Value, _ other: Value) -> Bool? {
        switch (one, other) {
        case (.string(let one), .string(let other)): return isBefore(one, other)
        case (.object(let members), .object(let others)):
            for (member, other) in zip(members, others) {
                if member.key != other.key { return isBefore(member.key, other.key) }
                if member.value != other.value { return isBefore(member.value, other.value) }
            }
            return nil
        default: return nil
        }
    }

    /// The same of texts; nil also where JSON escapes something of them, or they are not ASCII.
    private static func isBefore(_ one: String, _ other: String) -> Bool? {
        guard one != other, one.everyByte(isPlain), other.everyByte(isPlain) else { return nil }
        // The quotation mark behind a text is before all bytes but these two, so the shorter one is first.
        return one < other
    }

    /// Whether a byte stands for itself in JSON and is behind the quotation mark, as all but the space, the
    /// exclamation mark and the mark itself are.
    private static func isPlain(_ byte: UInt8) -> Bool {
        0x23..<0x7F ~= byte && byte != UInt8(ascii: "\\")
    }
}
