/// Lines of text, sorted by the bytes of their keys, looked up by halving: no index and nothing read before it is asked
/// for.
///
/// The bytes must outlive the value: they are the program's own read-only data.
struct SortedLines: @unchecked Sendable {  // nothing writes to the bytes
    let bytes: UnsafeBufferPointer<UInt8>
    /// How many bytes of a line come before its key.
    let prefix: Int
    /// The byte that ends a key.
    let end: UInt8

    private static let newline = UInt8(ascii: "\n")

    /// The line of that key from the byte after the key's end, without its newline.
    func line(of key: some StringProtocol) -> UnsafeBufferPointer<UInt8>? {
        var key = String(key)
        return key.withUTF8 { find($0) }
    }

    private func find(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var low = 0
        var high = bytes.count
        while low < high {
            let start = lineStart(of: (low + high) / 2, notBefore: low)
            let keyStart = min(start + prefix, high)
            var at = keyStart
            var order = 0
            while order == 0, at - keyStart < key.count, at < bytes.count {
                order = Int(bytes[at]) - Int(key[at - keyStart])
                at += 1
            }
            if order == 0, at < bytes.count {
                // A key that only begins like the one looked for comes after it.
                order = at - keyStart < key.count ? -1 : bytes[at] == end ? 0 : 1
            }
            if order > 0 {
                high = start
                continue
            }
            let lineEnd = lineEnd(from: at)
            if order == 0 {
                return at < lineEnd ? UnsafeBufferPointer(rebasing: bytes[(at + 1)..<lineEnd]) : nil
            }
            low = lineEnd + 1
        }
        return nil
    }

    /// Where the line with the byte at that place begins. Lines are up to 140 KB long, so eight bytes are looked at at
    /// once.
    private func lineStart(of location: Int, notBefore low: Int) -> Int {
        var start = location
        while start - 8 >= low, !hasNewline(inEightBytesFrom: start - 8) { start -= 8 }
        while start > low, bytes[start - 1] != Self.newline { start -= 1 }
        return start
    }

    /// Where the line with the byte at that place ends: at its newline, or at the end of everything.
    private func lineEnd(from location: Int) -> Int {
        var end = location
        while end + 8 <= bytes.count, !hasNewline(inEightBytesFrom: end) { end += 8 }
        while end < bytes.count, bytes[end] != Self.newline { end += 1 }
        return end
    }

    private func hasNewline(inEightBytesFrom location: Int) -> Bool {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: location, as: UInt64.self)
        // A byte that is zero after this is a newline; the rest finds a zero byte.
        let difference = word ^ (UInt64(Self.newline) &* 0x0101_0101_0101_0101)
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
    }

    /// All keys in their order.
    var keys: [String] {
        var keys: [String] = []
        var start = 0
        while start < bytes.count {
            let lineEnd = lineEnd(from: start)
            let key = bytes[min(start + prefix, lineEnd)..<lineEnd].prefix { $0 != end }
            keys.append(String(decoding: key, as: UTF8.self))
            start = lineEnd + 1
        }
        return keys
    }
}
