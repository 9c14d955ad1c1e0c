/// Strings and numbers.
extension JSONScanner {
    mutating func string() throws(JSONError) {
        let start = position + 1
        var kind = JSONNode.Kind.plainString
        var end = start
        while true {
            // Goes over what needs no second look, which is nearly all of a string.
            end = PlainText.end(in: bytes, from: end)
            guard end < bytes.count else {
                position = end
                throw failure("end of text in a string")
            }
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                kind = .escapedString
                // Those of JSON within JSON, as a body in an event is: quotes most of all.
                if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") {
                    end += 2
                    continue
                }
                position = end
                try escape()
            } else {
                position = end
                try beyondASCII(byte)
            }
            end = position
        }
        position = end + 1
        leaf(kind, from: start, to: end)
    }

    @inline(never)
    private mutating func beyondASCII(_ byte: UInt8) throws(JSONError) {
        guard byte >= 0x20 else { throw failure("control character in a string") }
        let length = UTF8Check.sequenceLength(in: bytes, at: position)
        guard length > 0 else { throw failure("invalid UTF-8") }
        position += length
    }

    @inline(never)
    private mutating func escape() throws(JSONError) {
        position += 1
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            position += 1
            for _ in 0..<4 {
                guard Hexadecimal.value(of: current) != nil else { throw failure("bad \\u escape") }
                position += 1
            }
        default: throw failure("bad escape")
        }
    }

    mutating func number() throws(JSONError) {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current | 0x20 == UInt8(ascii: "e") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        leaf(.number, from: start, to: position)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while current >= UInt8(ascii: "0") && current <= UInt8(ascii: "9") { position += 1 }
        guard position > start else { throw failure("expected a digit") }
    }
}
