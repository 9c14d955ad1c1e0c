/// What a regular expression is made of.
indirect enum RegularTree: Sendable {
    case nothing
    case byte(ByteSet)
    case sequence([RegularTree])
    case choice([RegularTree])
    /// Without a most it goes on as long as it matches.
    case repeated(RegularTree, least: Int, most: Int?, isGreedy: Bool)
    case group(RegularTree, number: Int?)
    case place(Place)

    enum Place: Sendable {
        case start, end, wordEdge, insideWord, lineStart, lineEnd
    }

    /// Bytes that it matches, if it matches anything whatever is around it, and is not too long.
    var example: [UInt8] {
        var (bytes, left): ([UInt8], Int) = ([], 2_000)
        addExample(to: &bytes, &left)
        return bytes
    }

    private func addExample(to bytes: inout [UInt8], _ left: inout Int) {
        left -= 1
        guard left > 0 else { return }
        switch self {
        case .nothing, .place: break
        case .byte(let set): bytes.append(set.example)
        case .sequence(let parts): for part in parts { part.addExample(to: &bytes, &left) }
        case .choice(let parts): parts.first?.addExample(to: &bytes, &left)
        case .repeated(let part, let least, _, _):
            for _ in 0..<least where left > 0 { part.addExample(to: &bytes, &left) }
        case .group(let part, _): part.addExample(to: &bytes, &left)
        }
    }
}
