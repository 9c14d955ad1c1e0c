/// Tells of a whole document whether it is worth looking for credentials text by text.
extension SecretSearch {
    /// The two or three bytes at which `mayBegin` has to be asked.
    package static var starts: BytePairs { TokenForm.starts }

    /// Whether a credential may begin, or be recognized, at a place of a JSON document. It asks less than `matches`,
    /// which sees each text by itself: an escaped character may stand before a credential or in it.
    package static func mayBegin(at position: Int, inJSON bytes: UnsafeRawBufferPointer) -> Bool {
        let search = SecretSearch(bytes: bytes)
        let byte = bytes[position]
        // A template has nothing as often as the names of its types, and no token begins like these.
        if byte | 0x20 == UInt8(ascii: "a"), position + 1 < bytes.count, bytes[position + 1] | 0x20 == UInt8(ascii: "w")
        {
            return search.holdsIgnoringCase("aws_secret_access_key", at: position)
        }
        for form in TokenForm.byFirst[Int(byte)] where search.holds(form.prefix, at: position) {
            let start = position + form.prefix.utf8CodeUnitCount
            let end = search.run(from: start, form.characters.contains)
            if end - start >= form.least || (form.isUnmistakable || end == start) && search.isContinued(at: end) {
                return true
            }
        }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard position >= 7, bytes[position - 7...position].allSatisfy(isDigit) else { return false }
            let end = search.run(from: position + 2, isTokenCharacter)
            return end - position - 2 >= 35 || end == position + 2 && search.isContinued(at: end)
        case UInt8(ascii: ":"):
            guard search.holds("://", at: position) else { return false }
            let end = search.run(from: position) { $0 != UInt8(ascii: "\"") }
            return bytes[position..<end].contains(UInt8(ascii: "@")) || bytes[end - 1] == UInt8(ascii: ":")
        case UInt8(ascii: "A"):
            return search.holds("AKIA", at: position) || search.holds("ASIA", at: position)
        case UInt8(ascii: "B"): return search.holds("Basic ", at: position)
        case UInt8(ascii: "e"):
            return search.holds("eyJ", at: position) && search.run(from: position, isTokenCharacter) - position >= 16
        case UInt8(ascii: "-"): return search.holds("-----BEGIN ", at: position)
        case UInt8(ascii: "S"): return search.holds("SG.", at: position)
        default: return false
        }
    }

    /// Whether a text ends there that `Fn::Join` or `Fn::Sub` may put another one behind.
    private func isContinued(at end: Int) -> Bool {
        end < bytes.count && (bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "$"))
    }
}
