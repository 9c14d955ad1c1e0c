extension String {
    /// What a body makes of the bytes of the text, where they lie.
    ///
    /// Infra's own `withBytes` stays in its module: from here it would be called without being made for the result's
    /// type, which takes several times as long.
    @inline(__always)
    func readBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether all bytes of the text are of a kind.
    @inline(__always)
    func everyByte(_ isOfKind: (UInt8) -> Bool) -> Bool { readBytes { $0.allSatisfy(isOfKind) } }

    /// Whether the text is printable ASCII, in which no table of Unicode has to be asked.
    var isPrintableASCII: Bool { everyByte { 0x20..<0x7F ~= $0 } }

    /// The text without what it begins with, byte for byte; nil where it does not, or is no longer than that.
    func without(start: String) -> String? {
        let length = start.utf8.count
        guard utf8.count > length,
            readBytes({ bytes in start.readBytes { bytes.prefix(length).elementsEqual($0) } })
        else { return nil }
        return String(utf8.dropFirst(length))
    }
}
