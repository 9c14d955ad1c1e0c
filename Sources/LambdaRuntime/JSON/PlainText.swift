/// Text inside a JSON string that stands for itself.
enum PlainText {
    /// The first index from `start` on whose byte needs a look, or the end: a quote, a backslash, a control
    /// character, or a byte of a character beyond ASCII.
    ///
    /// Nearly all that a handler reads and writes is such text, so eight bytes are looked at together. (Sixteen by
    /// `SIMD16` are slower: its comparisons become one instruction and more for each byte.)
    @inline(__always)
    static func end(in bytes: ByteView, from start: Int) -> Int {
        bytes.firstIndex(from: start, marks: marks) { byte in
            byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        }
    }

    /// Marks as ``ByteGroup`` does, in fewer steps: what the differences mark wrongly are bytes beyond ASCII, which are
    /// sought too.
    @inline(__always)
    private static func marks(_ group: UInt64) -> UInt64 {
        let ones = ByteGroup.ones
        let quotes = group ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = group ^ (ones &* UInt64(UInt8(ascii: "\\")))
        return ((group &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | group) & ByteGroup.highs
    }
}
