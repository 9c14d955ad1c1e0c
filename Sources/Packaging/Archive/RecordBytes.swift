/// Bytes with numbers in little-endian order.
struct RecordBytes {
    var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(128) }

    mutating func append16(_ value: UInt16) { append(value) }
    mutating func append32(_ value: UInt32) { append(value) }
    mutating func append64(_ value: UInt64) { append(value) }
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
