extension String {
    /// Whether every byte of the text in UTF-8 is of a kind.
    ///
    /// A loop over the bytes where they lie; going through `utf8` asks for each byte anew what form the text has.
    @inline(__always)
    func everyByte(_ isOfKind: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isOfKind) } ?? utf8.allSatisfy(isOfKind)
    }

    /// Whether the text is printable ASCII, in which no table of Unicode has to be asked.
    var isPrintableASCII: Bool { everyByte { 0x20..<0x7F ~= $0 } }

    /// The text without what it begins with, byte for byte; nil where it does not, or is no longer than that.
    func without(start: String) -> String? {
        guard utf8.count > start.utf8.count, utf8.starts(with: start.utf8) else { return nil }
        return String(utf8.dropFirst(start.utf8.count))
    }
}
