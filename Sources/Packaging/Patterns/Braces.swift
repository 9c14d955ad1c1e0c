/// `*.{md,map}`, which Serverless' patterns have and those of a `.gitignore` do not.
enum Braces {
    /// More patterns than this are left as they stand.
    private static let most = 256

    /// The patterns that one with braces stands for. Braces without a comma, or behind a backslash, stay.
    static func expand(_ text: String) -> [String] {
        var done: [String] = []
        var open = [text]
        while let next = open.popLast() {
            if done.count + open.count > most { return [text] }
            if let parts = firstAlternatives(in: Array(next.utf8)) {
                open += parts.reversed()
            } else {
                done.append(next)
            }
        }
        return done
    }

    /// The text with each alternative of its first group in the group's place.
    private static func firstAlternatives(in bytes: [UInt8]) -> [String]? {
        var start: Int?
        var depth = 0
        var commas: [Int] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"):
                if depth == 0 { (start, commas) = (index, []) }
                depth += 1
            case UInt8(ascii: ",") where depth == 1: commas.append(index)
            case UInt8(ascii: "}") where depth > 0:
                depth -= 1
                guard depth == 0, let start, !commas.isEmpty else { break }
                let ends = [start] + commas + [index]
                return zip(ends, ends.dropFirst()).map { from, to in
                    String(decoding: bytes[..<start] + bytes[(from + 1)..<to] + bytes[(index + 1)...], as: UTF8.self)
                }
            default: break
            }
            index += 1
        }
        return nil
    }
}
