/// The first sixteen bytes of a logical id as two numbers: most ids differ in them, so they are sorted and found by
/// comparing numbers, and no text is hashed.
struct LogicalIDStart: Comparable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    init(_ id: String) {
        var id = id
        id.withUTF8 { bytes in
            for (offset, byte) in bytes.prefix(16).enumerated() {
                // The first byte is the highest, as in the order of texts.
                let shifted = UInt64(byte) << (UInt64(7 - offset & 7) &* 8)
                if offset < 8 { first |= shifted } else { second |= shifted }
            }
        }
    }

    static func < (one: LogicalIDStart, other: LogicalIDStart) -> Bool {
        one.first == other.first ? one.second < other.second : one.first < other.first
    }
}
