/// The first sixteen bytes of a logical id as two numbers: most ids differ in them, so they are sorted and found by
/// comparing numbers, and no text is hashed.
struct LogicalIDStart: Comparable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    init(_ id: String) {
        // The first byte is the highest, as in the order of texts.
        id.readBytes { bytes in
            if bytes.count >= 16 {
                let bytes = UnsafeRawBufferPointer(bytes)
                first = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
                second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            } else {
                for (offset, byte) in bytes.enumerated() {
                    let shifted = UInt64(byte) << (UInt64(7 - offset & 7) &* 8)
                    if offset < 8 { first |= shifted } else { second |= shifted }
                }
            }
        }
    }

    static func < (one: LogicalIDStart, other: LogicalIDStart) -> Bool {
        one.first == other.first ? one.second < other.second : one.first < other.first
    }
}
