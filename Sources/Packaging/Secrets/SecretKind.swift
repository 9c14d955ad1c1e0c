#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import SecretPatterns

typealias SecretKind = SecretPatterns.SecretKind

extension SecretKind {
    /// The first credential in the contents, if they are text, in UTF-8 or UTF-16. Binary files are left alone:
    /// programs that read keys carry the same words.
    init?(foundIn bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= 16 else { return nil }
        if let text = Self.utf16(bytes) {
            guard let match = SecretSearch.matches(in: text).first else { return nil }
            self = match.kind
            return
        }
        guard memchr(base, 0, min(bytes.count, 8000)) == nil else { return nil }
        guard let match = SecretSearch.matches(in: bytes).first else { return nil }
        self = match.kind
    }

    /// Text in UTF-16 that says so by its first two bytes, as editors on Windows write it.
    private static func utf16(_ bytes: UnsafeRawBufferPointer) -> String? {
        let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
        guard isLittle || (bytes[0] == 0xFE && bytes[1] == 0xFF) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        return String(decoding: units, as: UTF16.self)
    }
}
