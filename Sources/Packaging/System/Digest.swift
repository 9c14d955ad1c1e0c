private let hexDigits = [UInt8]("0123456789abcdef".utf8)
private let base64Digits = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// A SHA-256, as bytes and in the two spellings that people and AWS use.
public struct Digest: Hashable, Sendable {
    // Not an array: thousands of these are read in every build.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// The digest of that many bytes: 32, or fewer followed by zeros.
    init(bytes: UnsafeRawBufferPointer) {
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes.prefix(32)) }
    }

    /// 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    public static func == (first: Digest, second: Digest) -> Bool { first.words == second.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// Lower-case hexadecimal, as `sha256sum` prints it.
    public var hex: String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(hexDigits[Int(byte >> 4)])
            text.append(hexDigits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Base64, as Lambda's `CodeSha256` gives it.
    public var base64: String {
        let bytes = bytes
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            var bits: UInt32 = 0
            for place in start..<start + 3 { bits = bits << 8 | (place < bytes.count ? UInt32(bytes[place]) : 0) }
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
                text.append(start + place <= bytes.count ? base64Digits[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Digest {
    package static func of(_ bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.finish()
    }
}
