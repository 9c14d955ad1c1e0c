#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A credential that stands in a text file.
enum SecretKind: UInt8, Sendable {
    case privateKey = 1
    case telegramToken = 2
    case awsKey = 3

    /// As it stands in "holds …".
    var text: String {
        switch self {
        case .privateKey: "a private key"
        case .telegramToken: "a Telegram bot token"
        case .awsKey: "an AWS access key id"
        }
    }

    /// The first credential in the contents, if they are text. Binary files are left alone: programs that read keys
    /// carry the same words.
    init?(foundIn bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= 20 else { return nil }
        guard memchr(base, 0, min(bytes.count, 8000)) == nil else { return nil }
        if holdsPrivateKey(bytes) {
            self = .privateKey
        } else if holdsTelegramToken(bytes) {
            self = .telegramToken
        } else if holdsAWSKey(bytes) {
            self = .awsKey
        } else {
            return nil
        }
    }
}

/// `-----BEGIN … PRIVATE KEY-----` with a key after it. The line alone is in every library that reads keys.
private func holdsPrivateKey(_ bytes: UnsafeRawBufferPointer) -> Bool {
    places(of: "KEY-----", in: bytes).contains { place in
        guard holds("PRIVATE ", bytes, at: place - 8) else { return false }
        guard (0...40).contains(where: { holds("-----BEGIN ", bytes, at: place - 19 - $0) }) else {
            return false
        }
        // What may stand between: line ends, or the two letters for one inside JSON and source code.
        var next = place + 8
        while next < bytes.count, " \r\n\t\"'+,\\".utf8.contains(bytes[next]) || isEscapedLineEnd(bytes, next) {
            next += 1
        }
        return run(of: isBase64, in: bytes, from: next) >= 40 || holds("Proc-Type:", bytes, at: next)
    }
}

private func isEscapedLineEnd(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    (bytes[index] == UInt8(ascii: "n") || bytes[index] == UInt8(ascii: "r")) && bytes[index - 1] == UInt8(ascii: "\\")
}

/// `123456789:` and 35 characters: what BotFather gives.
private func holdsTelegramToken(_ bytes: UnsafeRawBufferPointer) -> Bool {
    places(of: ":AA", in: bytes).contains { colon in
        var start = colon
        while start > 0, colon - start <= 11, isDigit(bytes[start - 1]) { start -= 1 }
        guard (8...11).contains(colon - start) else { return false }
        if start > 0, isTokenCharacter(bytes[start - 1]) { return false }
        return run(of: isTokenCharacter, in: bytes, from: colon + 1) == 35
    }
}

/// `AKIA` or `ASIA` and 16 capitals and digits. AWS' documentation has its own, ending in EXAMPLE.
private func holdsAWSKey(_ bytes: UnsafeRawBufferPointer) -> Bool {
    places(of: "IA", in: bytes).contains { place in
        let start = place - 2
        guard holds("AK", bytes, at: start) || holds("AS", bytes, at: start) else { return false }
        if start > 0, isTokenCharacter(bytes[start - 1]) { return false }
        return run(of: isTokenCharacter, in: bytes, from: start) == 20
            && run(of: isKeyCharacter, in: bytes, from: start) == 20
            && !holds("EXAMPLE", bytes, at: start + 13)
    }
}
