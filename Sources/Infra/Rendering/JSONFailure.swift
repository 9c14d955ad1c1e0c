/// Bytes that are not JSON, and where that shows.
package struct JSONFailure: Error, Hashable {
    /// From 1.
    package let line: Int
    /// From 1, in bytes.
    package let column: Int
    /// Whether the text ends too early, as a file does that was cut off.
    package let isTruncated: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
        let offset = min(offset, bytes.count)
        let before = bytes[..<offset]
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
        isTruncated = !bytes[offset...].contains { $0 > UInt8(ascii: " ") } || bytes.last == UInt8(ascii: "\\")
    }
}
