/// Writes what nearly every generated file is made of without libyaml: block mappings and sequences of text in
/// printable ASCII on one line, byte for byte as libyaml's emitter would.
///
/// The emitter spends more time on such a file than all other steps together. It stays the measure: what this writer is
/// not sure of it gives up, and the emitter writes the whole file. `SimpleYAMLTests` compares the two.
struct SimpleYAML: ~Copyable {
    private struct TooHard: Error {}

    private var text: TextBuffer

    /// - Returns: `nil` where the value holds anything that is not simple.
    static func render(_ value: Value, comment: String, size: Int) -> [UInt8]? {
        guard case .object(let members) = value, !members.isEmpty, YAMLWriter.shortForm(members) == nil else {
            return nil
        }
        var writer = SimpleYAML(text: TextBuffer(capacity: size))
        writer.text.append("# \(comment)\n")
        do { try writer.write(members, indent: 0) } catch { return nil }
        return writer.text.bytes
    }

    private init(text: consuming TextBuffer) { self.text = text }

    /// Writes what stands behind a key's colon or an element's dash.
    private mutating func write(_ value: Value, indent: Int, inSequence: Bool) throws(TooHard) {
        switch value {
        case .object(let members):
            if members.isEmpty { return text.append(" {}\n") }
            if let short = YAMLWriter.shortForm(members) {
                text.append(UInt8(ascii: " "))
                text.append(short.tag)
                return try writeLine(short.text)
            }
            // The first member stands behind the dash, the others below it.
            text.append(inSequence ? " " : "\n")
            try write(members, indent: indent + 2, continuesLine: inSequence)
        case .array(let elements):
            if elements.isEmpty { return text.append(" []\n") }
            text.append(inSequence ? " " : "\n")
            // A sequence is not indented below its key.
            try write(elements, indent: inSequence ? indent + 2 : indent, continuesLine: inSequence)
        case .string(let string): try writeLine(string)
        case .int(let number): writeWord(String(number))
        case .double(let number): writeWord(number.isFinite ? String(describing: number) : "null")
        case .bool(let flag): writeWord(flag ? "true" : "false")
        case .null, .reference: writeWord("null")
        }
    }

    private mutating func write(
        _ members: [Value.Member], indent: Int, continuesLine: Bool = false
    ) throws(TooHard) {
        for index in members.indices {
            if index > 0 || !continuesLine { text.appendSpaces(indent) }
            // A longer key is not a simple key and is written in another form.
            guard members[index].key.utf8.count <= 128 else { throw TooHard() }
            try writeScalar(members[index].key)
            text.append(UInt8(ascii: ":"))
            try write(members[index].value, indent: indent, inSequence: false)
        }
    }

    private mutating func write(_ elements: [Value], indent: Int, continuesLine: Bool) throws(TooHard) {
        for index in elements.indices {
            if index > 0 || !continuesLine { text.appendSpaces(indent) }
            text.append(UInt8(ascii: "-"))
            try write(elements[index], indent: indent, inSequence: true)
        }
    }

    private mutating func writeWord(_ word: String) {
        text.append(UInt8(ascii: " "))
        text.append(word)
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func writeLine(_ string: String) throws(TooHard) {
        text.append(UInt8(ascii: " "))
        try writeScalar(string)
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func writeScalar(_ string: String) throws(TooHard) {
        let isWritten = string.withBytes { bytes in
            if PlainYAML.mayBeName(bytes), text.append(bytes, unless: PlainYAML.isInNoName) { return true }
            guard bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return false }
            if PlainYAML.canBePlain(bytes) && !PlainYAML.isReadAsSomethingElse(bytes) {
                text.append(bytes)
            } else {
                quote(bytes)
            }
            return true
        }
        guard isWritten else { throw TooHard() }
    }

    private mutating func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.append(UInt8(ascii: "'"))
        for byte in bytes {
            if byte == UInt8(ascii: "'") { text.append(byte) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "'"))
    }
}
