/// Whether bytes are UTF-8 by the Unicode Standard's table 3-7: no overlong forms, no surrogates, nothing
/// behind U+10FFFF.
enum UTF8Check {
    /// The length of the well-formed sequence at `index`, or zero where there is none.
    static func sequenceLength(in bytes: ByteView, at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        func continues(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
        let second = byte(1)
        switch byte(0) {
        case 0x00...0x7F: return index < bytes.count ? 1 : 0
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return 0xA0...0xBF ~= second && continues(2) ? 3 : 0
        case 0xED: return 0x80...0x9F ~= second && continues(2) ? 3 : 0
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xF0: return 0x90...0xBF ~= second && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return 0x80...0x8F ~= second && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    /// Whether all of `bytes` is well formed.
    static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.withView { bytes in
            var index = 0
            while true {
                index = bytes.firstIndex(from: index, marks: { $0 & ByteGroup.highs }, where: { $0 >= 0x80 })
                guard index < bytes.count else { return true }
                let length = sequenceLength(in: bytes, at: index)
                if length == 0 { return false }
                index += length
            }
        }
    }
}
