import Infra

/// Text put together of constants and references, as `Fn::Join` and `Fn::Sub` say it.
///
/// The canonical form is `Fn::Join` with an empty separator over pieces of which no two neighbors are constants; text
/// alone where all is constant, and the reference alone where nothing else is there.
enum Concatenation {
    static func value(of pieces: [Value]) -> Value {
        var joined: [Value] = []
        for piece in pieces {
            // A piece may be put together itself.
            if case ("Fn::Join", .array(let inner))? = piece.intrinsic, inner.count == 2, inner[0] == "",
                case .array(let parts) = inner[1]
            {
                for part in parts { append(part, to: &joined) }
            } else {
                append(piece, to: &joined)
            }
        }
        if joined.isEmpty { return "" }
        if joined.count == 1 { return joined[0] }
        return .object([.init("Fn::Join", .array(["", .array(joined)]))])
    }

    /// The pieces of a value in canonical form.
    static func pieces(of value: Value) -> [Value] {
        if case ("Fn::Join", .array(let inner))? = value.intrinsic, inner.count == 2, inner[0] == "",
            case .array(let parts) = inner[1]
        {
            return parts
        }
        return [value]
    }

    private static func append(_ piece: Value, to joined: inout [Value]) {
        guard let text = piece.scalarText else { return joined.append(piece) }
        if text.isEmpty { return }
        if let last = joined.last?.text {
            joined[joined.count - 1] = .string(last + text)
        } else {
            joined.append(.string(text))
        }
    }

    /// The pieces of `Fn::Sub`'s text.
    /// - Parameter own: what the text's own names stand for.
    static func pieces(ofSub text: String, own: [Value.Member]) -> [Value] {
        SubTemplate.parts(of: text).map { part in
            switch part {
            case .text(let text): return .string(String(text))
            case .placeholder(let name):
                if name.hasPrefix("!") { return .string("${\(name.dropFirst())}") }
                if let member = own.first(where: { $0.key == name }) { return member.value }
                guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return .ref(String(name)) }
                return .attribute(String(name[..<dot]), String(name[name.index(after: dot)...]))
            }
        }
    }
}
