/// Reads JSON text into nodes, in one pass and strictly by RFC 8259.
///
/// Every index into the text is checked, in ``ByteView``: the text comes from strangers.
struct JSONScanner: ~Copyable {
    let bytes: ByteView
    var position = 0
    var nodes: JSONNodeList
    /// How many containers may still be opened; recursion ends here rather than at the end of the stack.
    var depth: Int

    init(_ bytes: ByteView, maximumDepth: Int) {
        self.bytes = bytes
        depth = maximumDepth
        nodes = JSONNodeList(capacity: bytes.count / 8 + 8)
    }

    /// The whole text as one document.
    static func document(_ bytes: [UInt8], maximumDepth: Int) throws(JSONError) -> JSONDocument {
        // Offsets are kept in 32 bits; no entrance of Lambda carries a hundredth of that.
        guard bytes.count < Int(Int32.max) else { throw JSONError(problem: "too long", offset: 0) }
        return try bytes.withView { (view) throws(JSONError) in
            var scanner = JSONScanner(view, maximumDepth: maximumDepth)
            scanner.skipSpace()
            try scanner.value()
            scanner.skipSpace()
            guard scanner.position == view.count else { throw scanner.failure("text behind the value") }
            return JSONDocument(bytes: bytes, nodes: scanner.nodes)
        }
    }

    func failure(_ problem: String) -> JSONError { JSONError(problem: problem, offset: position) }

    /// The byte to read next, or zero (which is nowhere legal) at the end.
    @inline(__always)
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    @inline(__always)
    mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            // All of the four are below, and nothing else that is legal outside of a string.
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func value() throws(JSONError) {
        switch current {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw failure(position < bytes.count ? "unexpected byte" : "end of text")
        }
    }

    private mutating func open(_ kind: JSONNode.Kind) throws(JSONError) -> Int {
        guard depth > 0 else { throw failure("nested too deeply") }
        depth -= 1
        nodes.append(JSONNode(kind: kind, start: Int32(position), end: 0, next: 0))
        position += 1
        skipSpace()
        return nodes.count - 1
    }

    private mutating func close(_ index: Int) {
        depth += 1
        position += 1
        nodes[index].end = Int32(position)
        nodes[index].next = Int32(nodes.count)
    }

    private mutating func object() throws(JSONError) {
        let index = try open(.object)
        if current == UInt8(ascii: "}") { return close(index) }
        while true {
            guard current == UInt8(ascii: "\"") else { throw failure("expected a member's name") }
            try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw failure("expected ':'") }
            position += 1
            skipSpace()
            try value()
            skipSpace()
            switch current {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"): return close(index)
            default: throw failure("expected ',' or '}'")
            }
            skipSpace()
        }
    }

    private mutating func array() throws(JSONError) {
        let index = try open(.array)
        if current == UInt8(ascii: "]") { return close(index) }
        while true {
            try value()
            skipSpace()
            switch current {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"): return close(index)
            default: throw failure("expected ',' or ']'")
            }
            skipSpace()
        }
    }

    @inline(__always)
    mutating func leaf(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
        nodes.append(
            JSONNode(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
    }

    private mutating func word(_ text: StaticString, _ kind: JSONNode.Kind) throws(JSONError) {
        let start = position
        for offset in 0..<text.utf8CodeUnitCount {
            guard current == text.utf8Start[offset] else { throw failure("unexpected byte") }
            position += 1
        }
        leaf(kind, from: start, to: position)
    }
}
