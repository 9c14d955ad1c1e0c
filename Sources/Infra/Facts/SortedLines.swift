/// Lines of text, sorted by the bytes of their keys, looked up by halving: no index and nothing read before it is asked for.
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
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != Self.newline { start -= 1 }
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
            var lineEnd = at
            while lineEnd < bytes.count, bytes[lineEnd] != Self.newline { lineEnd += 1 }
            if order == 0 {
                return at < lineEnd ? UnsafeBufferPointer(rebasing: bytes[(at + 1)..<lineEnd]) : nil
            }
            if order < 0 { low = lineEnd + 1 } else { high = start }
        }
        return nil
    }

    /// All keys in their order.
    var keys: [String] {
        bytes.split(separator: Self.newline).map { line in
            String(decoding: line.dropFirst(prefix).prefix { $0 != end }, as: UTF8.self)
        }
    }
}
