/// Reads numbers from bytes that anyone may have written: every read says nil where there is nothing to read.
struct ByteReader {
    let bytes: UnsafeRawBufferPointer
    var position: Int
    var isBigEndian = false

    init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number? {
        let size = MemoryLayout<Number>.size
        guard position >= 0, position <= bytes.count - size else { return nil }
        let value = bytes.loadUnaligned(fromByteOffset: position, as: Number.self)
        position += size
        return isBigEndian ? Number(bigEndian: value) : Number(littleEndian: value)
    }

    /// A number that counts or places something: nil too where it exceeds what an Int holds.
    mutating func count<Number: FixedWidthInteger>(_ type: Number.Type) -> Int? {
        number(type).flatMap { Int(exactly: $0) }
    }

    mutating func slice(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, position >= 0, position <= bytes.count, count <= bytes.count - position else { return nil }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)])
    }

    mutating func skip(_ count: Int) -> Bool { slice(count) != nil }
}
