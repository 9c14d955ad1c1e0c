/// Text inside a JSON string that stands for itself.
enum PlainText {
    /// The first index from `start` on whose byte needs a look, or the end: a quote, a backslash, a control
    /// character, or a byte of a character beyond ASCII.
    ///
    /// Nearly all that a handler reads and writes is such text, so eight bytes are looked at together.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            if needsLook(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
            index += 8
        }
        while index < bytes.count, !needsLook(bytes[index]) { index += 1 }
        return index
    }

    private static func needsLook(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Whether any byte of the word does. Subtracting from a byte that is smaller borrows its highest bit, so that
    /// bit is set, in a byte or in one above it, where one is below 0x20, or zero once a sought byte is taken away.
    private static func needsLook(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let borrowed = (word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones)
        return (borrowed | word) & (ones &* 0x80) != 0
    }
}
