/// The arguments that intrinsic functions take: how many there are, which of them are texts, and what is known to fail
/// when CloudFormation evaluates them.
///
/// Source: AWS CloudFormation Template Reference Guide, "Intrinsic function reference".
enum IntrinsicArguments {
    static func problem(_ function: Value.Member, mappings: [Value.Member]) -> String? {
        switch (function.key, function.value) {
        case ("Fn::Join", let value):
            guard case .array(let parts) = value, parts.count == 2 else {
                return "uses Fn::Join without its two arguments; write [\"delimiter\", [values]]"
            }
            guard case .string = parts[0] else {
                return "uses Fn::Join with a delimiter that is no text; write it as text"
            }
            return isPlainScalar(parts[1]) ? "uses Fn::Join with values that are no list; put them into a list" : nil
        case ("Fn::Split", .array(let parts)) where parts.count != 2:
            return "uses Fn::Split without its two arguments; write [\"delimiter\", text]"
        case ("Fn::Sub", .array(let parts)) where parts.count != 2:
            return "uses Fn::Sub with a list of \(parts.count); write a text, or [text, names and their values]"
        case ("Fn::If", .array(let parts)) where parts.count != 3:
            return "uses Fn::If without its three arguments; write [condition, value, other value]"
        case ("Fn::Base64", .array): return "uses Fn::Base64 of a list; give it one text"
        case ("Fn::GetAtt", .array(let parts)) where parts.count < 2: return getAttProblem
        case ("Fn::GetAtt", .string(let text)) where !text.contains("."): return getAttProblem
        case ("Ref", .array): return "uses Ref of a list; give it one logical id"
        case ("Fn::ImportValue", .array): return "uses Fn::ImportValue of a list; give it the name of one export"
        case ("Ref", let value), ("Fn::GetAtt", let value), ("Fn::Sub", let value), ("Fn::ImportValue", let value):
            return isNumber(value) ? "uses \(function.key) of a number; give it a text" : nil
        case ("Fn::Cidr", .array(let parts)): return cidrProblem(parts)
        case ("Fn::FindInMap", .array(let parts)): return mapProblem(parts, mappings)
        case ("Fn::Select", .array(let parts)): return selectProblem(parts)
        default: return nil
        }
    }

    private static let getAttProblem = "uses Fn::GetAtt without an attribute; write [logical id, attribute]"

    private static func isNumber(_ value: Value) -> Bool {
        switch value {
        case .int, .double, .bool: true
        default: false
        }
    }

    private static func cidrProblem(_ parts: [Value]) -> String? {
        guard parts.count == 2 || parts.count == 3 else {
            return "uses Fn::Cidr without its arguments; write [address range, count, bits]"
        }
        if let count = parts[1].integer, !(1...256).contains(count) {
            return "uses Fn::Cidr for \(count) ranges, and CloudFormation makes 1 to 256; change the count"
        }
        guard parts.count == 3, let bits = parts[2].integer, !(1...128).contains(bits) else { return nil }
        return "uses Fn::Cidr with \(bits) bits, which no address has; change them"
    }

    private static func selectProblem(_ parts: [Value]) -> String? {
        guard parts.count == 2 else { return "uses Fn::Select without its two arguments; write [index, list]" }
        guard let index = parts[0].integer, let number = length(of: parts[1]),
            !(0..<number).contains(index)
        else { return nil }
        return """
            selects the element \(index) of a list that has \(number == 0 ? "none" : "0 to \(number - 1)"); \
            correct the number
            """
    }

    /// How many elements a list has, where that is written out.
    private static func length(of list: Value) -> Int? {
        switch list {
        case .array(let elements): return elements.count
        case .object:
            guard case .array(let parts)? = list["Fn::Split"], parts.count == 2, case .string(let separator) = parts[0],
                case .string(let text) = parts[1], !separator.isEmpty
            else { return nil }
            return text.split(separator: separator, omittingEmptySubsequences: false).count
        default: return nil
        }
    }

    /// A mapping or a key that the template does not have, where no default stands for it.
    private static func mapProblem(_ parts: [Value], _ mappings: [Value.Member]) -> String? {
        guard parts.count >= 3 else {
            return "uses Fn::FindInMap without its three arguments; write [mapping, key, second key]"
        }
        guard case .string(let name)? = parts.first else { return nil }
        guard let mapping = mappings.first(where: { $0.key == name })?.value else {
            let end = Nearest.ending(
                name, among: mappings.map(\.key), otherwise: "; declare it: Mapping(\"\(name)\", …)")
            return "looks into the mapping \"\(name)\", which the template does not have\(end)"
        }
        guard parts.count == 3, case .string(let first) = parts[1], case .object(let rows) = mapping,
            !rows.contains(where: { $0.key.hasPrefix("Fn::") })
        else { return nil }
        guard case .object(let row)? = mapping[first] else {
            return missing(first, of: "the mapping \"\(name)\"", among: rows.map(\.key))
        }
        guard case .string(let second) = parts[2], !row.contains(where: { $0.key == second }) else { return nil }
        return missing(second, of: "\"\(first)\" in the mapping \"\(name)\"", among: row.map(\.key))
    }

    private static func missing(_ key: String, of what: String, among known: [String]) -> String {
        "looks for the key \"\(key)\" of \(what), which it does not have"
            + Nearest.ending(key, among: known, otherwise: "; correct it")
    }

    private static func isPlainScalar(_ value: Value) -> Bool {
        switch value {
        case .string, .int, .bool, .double: true
        default: false
        }
    }
}
