/// Which of the values in an object is meant, in one number: the positions on the way to it, from 1, each in nine bits.
/// What is deeper, or further behind, stands for what it is in.
enum LiteralPath {
    private static let bits = 9
    private static let mask = (1 << bits) - 1
    static let depth = 7

    /// The number of the value that a path leads to, or of the last one on it that is there; 0 where none is.
    static func number(of path: [String], in members: [Value.Member]) -> Int {
        var number = 0
        var value = Value.object(members)
        for (level, name) in path.prefix(depth).enumerated() {
            guard let position = value.position(of: name), position < mask else { break }
            number |= (position + 1) << (level * bits)
            value = value.part(at: position).value
        }
        return number
    }

    /// The path to a value; nil for a number that none has.
    static func path(of number: Int, in members: [Value.Member]) -> [String]? {
        var (rest, path) = (number, [String]())
        var value = Value.object(members)
        while rest > 0 {
            let position = rest & mask - 1
            guard position >= 0, position < value.count else { return nil }
            let part = value.part(at: position)
            path.append(part.name)
            (value, rest) = (part.value, rest >> bits)
        }
        return path
    }
}

extension Value {
    fileprivate var count: Int {
        switch self {
        case .object(let members): members.count
        case .array(let elements): elements.count
        default: 0
        }
    }

    fileprivate func position(of name: String) -> Int? {
        switch self {
        case .object(let members): members.firstIndex { $0.key == name }
        case .array(let elements): Int(name).flatMap { elements.indices.contains($0) ? $0 : nil }
        default: nil
        }
    }

    fileprivate func part(at position: Int) -> (name: String, value: Value) {
        switch self {
        case .object(let members): (members[position].key, members[position].value)
        case .array(let elements): (String(position), elements[position])
        default: ("", self)
        }
    }
}

extension Resource {
    /// The place of a value behind `properties:`, or of the last one on the path to it that is written out.
    func location(of path: [String]) -> SourceLocation {
        var location = location
        location.value = LiteralPath.number(of: path, in: properties)
        return location
    }
}
