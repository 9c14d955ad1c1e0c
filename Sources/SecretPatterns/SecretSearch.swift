/// Looks for credentials in a text: one detector for specs, templates, packaged files and messages.
package struct SecretSearch {
    let bytes: UnsafeRawBufferPointer
    private var found: [SecretMatch] = []

    /// All credentials in a text, in their order. Samples of documentation are none.
    package static func matches(in bytes: UnsafeRawBufferPointer) -> [SecretMatch] {
        guard bytes.count >= 16 else { return [] }
        var search = SecretSearch(bytes: bytes)
        search.run()
        return search.found
    }

    /// The same of a string.
    package static func matches(in text: String) -> [SecretMatch] {
        guard text.utf8.count >= 16 else { return [] }
        var text = text
        return text.withUTF8 { matches(in: UnsafeRawBufferPointer($0)) }
    }

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private mutating func run() {
        // Most bytes begin nothing: they are passed by one look into a table.
        TokenForm.starts.forEach(in: bytes) { match(at: $0) ?? 0 }
    }

    /// - Returns: where the credential that was found ends.
    private mutating func match(at position: Int) -> Int? {
        let byte = bytes[position]
        let before = position == 0 ? UInt8(ascii: " ") : bytes[position - 1]
        if !isTokenCharacter(before) || before == 0x5F || before == 0x2D || byte == UInt8(ascii: "h") {
            for form in TokenForm.byFirst[Int(byte)]
            where holds(form.prefix, at: position) && (!isTokenCharacter(before) || form.isUnmistakable) {
                let start = position + form.prefix.utf8CodeUnitCount
                let end = run(from: start, form.characters.contains)
                if end - start >= form.least, !isSample(start..<end) { return add(form.kind, position..<end) }
            }
        }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return telegramToken(colon: position + 1)
        case UInt8(ascii: ":"): return password(colon: position)
        case UInt8(ascii: "A"): return accessKey(at: position) ?? secretAccessKey(at: position)
        case UInt8(ascii: "B"): return basicCredentials(at: position)
        case UInt8(ascii: "e"): return jsonWebToken(at: position)
        case UInt8(ascii: "-"): return privateKey(at: position)
        case UInt8(ascii: "S"): return sendGridKey(at: position)
        case UInt8(ascii: "a"): return secretAccessKey(at: position)
        default: return nil
        }
    }

    private mutating func add(_ kind: SecretKind, _ range: Range<Int>) -> Int {
        found.append(SecretMatch(kind: kind, range: range))
        return range.upperBound
    }

    // MARK: Forms of their own

    /// 8 to 11 digits, a colon and 35 characters, in an address too: what BotFather gives.
    private mutating func telegramToken(colon: Int) -> Int? {
        var start = colon
        while start > 0, colon - start <= 12, isDigit(bytes[start - 1]) { start -= 1 }
        guard (8...11).contains(colon - start) else { return nil }
        let isInAddress = start >= 3 && holds("bot", at: start - 3)
        if start > 0, isTokenCharacter(bytes[start - 1]), !isInAddress { return nil }
        let end = run(from: colon + 1, isTokenCharacter)
        guard end - colon - 1 == 35, !isSample(colon + 1..<end) else { return nil }
        return add(.telegramToken, start..<end)
    }

    /// `postgres://user:password@host`. What is put in later (`{…}`, `$…`, `<…>`, `%s`, asterisks) is no password.
    private mutating func password(colon: Int) -> Int? {
        guard holds("://", at: colon) else { return nil }
        let end = run(from: colon + 3) { !Self.endsAuthority($0) }
        guard let at = bytes[colon + 3..<end].lastIndex(of: UInt8(ascii: "@")),
            let separator = bytes[colon + 3..<at].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let password = bytes[separator + 1..<at]
        guard password.contains(where: { $0 != UInt8(ascii: "*") && $0 | 0x20 != UInt8(ascii: "x") }),
            !password.contains(where: { "{}$<>".utf8.contains($0) }), !password.elementsEqual("%s".utf8),
            !["password", "pass", "secret", "changeme", "example"].contains(where: { password.elementsEqual($0.utf8) }),
            !(bytes[colon + 3..<separator].elementsEqual(password) && isLocal(at + 1))
        else { return nil }
        return add(.password, separator + 1..<at)
    }

    /// Whether a byte ends the part of an address with the host, or the text that the address stands in.
    private static func endsAuthority(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: " "), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "\n"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    /// Whether a host is the machine itself, where postgres:postgres is what a container starts with.
    private func isLocal(_ start: Int) -> Bool {
        ["localhost", "127.0.0.1", "[::1]", "host.docker.internal"].contains { name in
            let name = Array(name.utf8)
            let end = start + name.count
            return end <= bytes.count && bytes[start..<end].elementsEqual(name)
                && (end == bytes.count || !(isTokenCharacter(bytes[end]) || bytes[end] == UInt8(ascii: ".")))
        }
    }

    /// `Basic` and a name and password in Base64, as HTTP has them. Source: RFC 7617.
    private mutating func basicCredentials(at start: Int) -> Int? {
        guard holds("Basic ", at: start), start == 0 || !isTokenCharacter(bytes[start - 1]) else { return nil }
        let end = run(from: start + 6, isBase64)
        guard end - start - 6 >= 8 else { return nil }
        let text = Self.decoded(bytes[start + 6..<end])
        guard text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            return nil
        }
        let password = text[(colon + 1)...]
        guard password.count >= 4, !password.contains(where: { "{}$<>".utf8.contains($0) }),
            !["password", "pass", "secret", "changeme", "example", "pwd"].contains(where: {
                password.elementsEqual($0.utf8)
            })
        else { return nil }
        return add(.basicCredentials, start + 6..<end)
    }

    private static func decoded(_ text: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var (result, bits, count) = ([UInt8](), 0, 0)
        for byte in text {
            let value =
                isCapital(byte)
                ? byte - 0x41
                : isLetter(byte)
                    ? byte - 0x61 + 26
                    : isDigit(byte)
                        ? byte - 0x30 + 52
                        : byte == 0x2B ? 62 : 63
            (bits, count) = (bits << 6 & 0xFFFF | Int(value), count + 6)
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return result
    }

    /// `AKIA` or `ASIA` and 16 capitals and digits. Those of AWS' documentation end in EXAMPLE.
    private mutating func accessKey(at start: Int) -> Int? {
        guard holds("AKIA", at: start) || holds("ASIA", at: start), start == 0 || !isTokenCharacter(bytes[start - 1]),
            run(from: start, isTokenCharacter) - start == 20, !holds("EXAMPLE", at: start + 13),
            bytes[start..<start + 20].allSatisfy({ isDigit($0) || isCapital($0) })
        else { return nil }
        return add(.awsKey, start..<start + 20)
    }

    /// 40 characters behind `aws_secret_access_key`, as in a file of credentials, or its name as a variable.
    private mutating func secretAccessKey(at start: Int) -> Int? {
        guard holdsIgnoringCase("aws_secret_access_key", at: start) else { return nil }
        let first = run(from: start + 21) { " \t=:\"'".utf8.contains($0) }
        let end = run(from: first, isBase64)
        guard first > start + 21, end - first == 40, !isSample(first..<end) else { return nil }
        return add(.awsSecretKey, first..<end)
    }

    private mutating func jsonWebToken(at start: Int) -> Int? {
        guard holds("eyJ", at: start), start == 0 || !isTokenCharacter(bytes[start - 1]) else { return nil }
        let header = run(from: start, isTokenCharacter)
        guard header - start >= 16, holds(".eyJ", at: header) else { return nil }
        let payload = run(from: header + 1, isTokenCharacter)
        guard payload - header >= 16, payload < bytes.count, bytes[payload] == UInt8(ascii: ".") else { return nil }
        let end = run(from: payload + 1, isTokenCharacter)
        return end - payload > 16 ? add(.jsonWebToken, start..<end) : nil
    }

    private mutating func sendGridKey(at start: Int) -> Int? {
        guard holds("SG.", at: start), start == 0 || !isTokenCharacter(bytes[start - 1]) else { return nil }
        let id = run(from: start + 3, isTokenCharacter)
        guard (16...32).contains(id - start - 3), id < bytes.count, bytes[id] == UInt8(ascii: ".") else { return nil }
        let end = run(from: id + 1, isTokenCharacter)
        return end - id - 1 >= 32 && !isSample(id + 1..<end) ? add(.sendGridKey, start..<end) : nil
    }

    /// `-----BEGIN … PRIVATE KEY…-----` with a key after it. The line alone is in every library that reads keys.
    private mutating func privateKey(at start: Int) -> Int? {
        guard holds("-----BEGIN ", at: start) else { return nil }
        let label = run(from: start + 11) { isCapital($0) || isDigit($0) || $0 == 0x20 }
        guard holds("-----", at: label), label - start <= 60, label - start >= 22,
            (start + 11...label - 11).contains(where: { holds("PRIVATE KEY", at: $0) })
        else { return nil }
        // What may stand between: line ends, or the two letters for one inside JSON and source code.
        var next = label + 5
        while next < bytes.count {
            let isEscapedEnd =
                (bytes[next] == UInt8(ascii: "n") || bytes[next] == UInt8(ascii: "r")) && bytes[next - 1] == 0x5C
            guard " \r\n\t\"'+,\\".utf8.contains(bytes[next]) || isEscapedEnd else { break }
            next += 1
        }
        let isKey = run(from: next, isBase64) - next >= 16
        guard isKey || holds("Proc-Type:", at: next) || holds("Version:", at: next) else { return nil }
        var end = next
        while end < bytes.count, !holds("-----END", at: end) { end += 1 }
        return add(.privateKey, start..<end)
    }

    // MARK: Bytes

    func run(from start: Int, _ isPart: (UInt8) -> Bool) -> Int {
        var end = start
        while end < bytes.count, isPart(bytes[end]) { end += 1 }
        return end
    }

    func holds(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    func holdsIgnoringCase(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount {
            let byte = bytes[index + offset]
            guard (isCapital(byte) ? byte | 0x20 : byte) == text.utf8Start[offset] else { return false }
        }
        return true
    }

    /// Texts of documentation: those that say so, and those of few different characters.
    private func isSample(_ range: Range<Int>) -> Bool {
        let text = bytes[range]
        if Set(text).count < 6 { return true }
        return range.contains { holdsIgnoringCase("example", at: $0) || holdsIgnoringCase("your", at: $0) }
    }
}
