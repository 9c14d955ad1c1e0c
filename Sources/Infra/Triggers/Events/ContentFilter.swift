/// The grammar that event patterns, filter patterns of event sources and filter policies of subscriptions share: fields
/// that list the values that match, and operators among those values.
///
/// Source: Amazon EventBridge User Guide, "Comparison operators for use in event patterns"; AWS Lambda Developer Guide,
/// "Filter rule syntax"; Amazon SNS Developer Guide, "String value matching", "Numeric value matching".
enum ContentFilter {
    /// What is wrong with the fields of a pattern, each as the end of a sentence: `the field "a.b" …; correct it.`
    static func problems(in members: [Value.Member]) -> [String] {
        problems(in: members, under: "").map {
            $0.hasSuffix("?") ? $0 : $0.contains("; ") ? $0 + "." : $0 + "; correct it."
        }
    }

    /// How many fields a filter policy of SNS has, where these are more than the five that it may have.
    ///
    /// Source: Amazon SNS Developer Guide, "Filter policy constraints".
    static func excessiveFields(in policy: [Value.Member]) -> Int? {
        policy.count > 5 && !policy.contains(where: { $0.key == "$or" }) ? policy.count : nil
    }

    /// How many combinations of values a filter policy of SNS has, where these are more than the 150 that it may have.
    static func excessiveCombinations(in policy: [Value.Member]) -> Int? {
        var combinations = 1
        for case .array(let values) in policy.map(\.value) {
            combinations = min(combinations * values.count, 1_000_000)
        }
        return combinations > 150 ? combinations : nil
    }

    private static func problems(in members: [Value.Member], under path: String) -> [String] {
        members.flatMap { member in
            let name = path.isEmpty ? member.key : "\(path).\(member.key)"
            switch member.value {
            case .array(let values) where member.key == "$or":
                return values.flatMap { value -> [String] in
                    guard case .object(let members) = value else {
                        return ["\"\(name)\" lists patterns, and one of them is not an object of fields"]
                    }
                    return problems(in: members, under: path)
                }
            case .array(let values):
                return values.compactMap { problem(of: $0) }.map { "the field \"\(name)\" \($0)" }
            case .object(let members): return members.isIntrinsic ? [] : problems(in: members, under: name)
            case .reference: return []
            case .null, .bool, .int, .double, .string:
                return ["the field \"\(name)\" has a single value; write a list of the values that match"]
            }
        }
    }

    // MARK: Values that match

    private static let operators = [
        "anything-but", "cidr", "equals-ignore-case", "exists", "numeric", "prefix", "suffix", "wildcard",
    ]

    private static func problem(of value: Value) -> String? {
        switch value {
        case .array: return "lists a list, and what it lists are texts, numbers, true, false, null or operators"
        case .object(let members):
            if members.isIntrinsic { return nil }
            guard members.count == 1, let member = members.first else {
                return members.isEmpty
                    ? "lists an empty operator"
                    : "combines \(list(members.map(\.key))) in one operator; write each as an element of its own"
            }
            guard operators.contains(member.key) else {
                let nearest = Nearest.ending(
                    member.key, among: operators, otherwise: "; the operators are \(list(operators))")
                return "uses the operator \"\(member.key)\", which does not exist" + nearest.withoutPeriod
            }
            return problem(of: member.key, member.value).map { "uses the operator \"\(member.key)\" \($0)" }
        default: return nil
        }
    }

    private static func problem(of name: String, _ value: Value) -> String? {
        switch (name, value) {
        case (_, .reference): return nil
        case (_, .object(let members)) where members.isIntrinsic: return nil
        case ("exists", .bool): return nil
        case ("exists", _): return "with something other than true and false, which it takes without quotes"
        case ("numeric", .array(let parts)): return numericProblem(parts)
        case ("numeric", _): return "without a list such as [\">\", 0, \"<=\", 5]"
        case ("cidr", .string(let range)):
            return AddressRange.isValid(range)
                ? nil : "with \"\(range)\", which is not a range of addresses such as 10.0.0.0/24"
        case ("wildcard", .string(let text)):
            return text.contains("**") ? "with two wildcards side by side; write one *" : nil
        case ("anything-but", _): return exceptProblem(value)
        case ("prefix", .object(let members)), ("suffix", .object(let members)):
            return members.count == 1 && members[0].key == "equals-ignore-case"
                ? nil : "with an object other than equals-ignore-case"
        case (_, .string): return nil
        default: return "with something other than a text"
        }
    }

    private static func exceptProblem(_ value: Value) -> String? {
        switch value {
        case .string, .int, .double: return nil
        case .array(let values):
            if values.isEmpty {
                return "with an empty list, which EventBridge and SNS refuse; name what does not match"
            }
            let texts = values.count { if case .string = $0 { true } else { false } }
            let numbers = values.count { $0.number != nil }
            if texts + numbers < values.count { return "with something other than texts and numbers" }
            return texts > 0 && numbers > 0 ? "with texts and numbers in one list; write one kind" : nil
        case .object(let members):
            let known = ["prefix", "suffix", "equals-ignore-case", "wildcard", "cidr", "numeric"]
            guard members.count == 1, known.contains(members[0].key) else {
                return "with an unknown operator inside; \(list(known)) can be"
            }
            guard case .array(let values) = members[0].value, known.prefix(4).contains(members[0].key) else {
                return nil
            }
            let isOther = values.contains { if case .bool = $0 { true } else { $0.number != nil } }
            return isOther ? "and \"\(members[0].key)\" with something other than texts" : nil
        default: return "with something other than texts and numbers"
        }
    }

    /// One comparison, or a lower bound and an upper one.
    private static func numericProblem(_ parts: [Value]) -> String? {
        let example = "such as [\">\", 0, \"<=\", 5]"
        guard parts.count == 2 || parts.count == 4 else {
            return "with \(count(parts.count, "element")); it takes a comparison or a range \(example)"
        }
        var bounds: [(comparison: String, number: Double)] = []
        for index in stride(from: 0, to: parts.count, by: 2) {
            guard case .string(let comparison) = parts[index], ["=", "<", "<=", ">", ">="].contains(comparison) else {
                return "without a comparison, one of =, <, <=, > and >=, \(example)"
            }
            guard let number = parts[index + 1].number else { return "with a value that is not a number, \(example)" }
            bounds.append((comparison, number))
        }
        guard bounds.count == 2 else { return nil }
        guard bounds[0].comparison.hasPrefix(">"), bounds[1].comparison.hasPrefix("<") else {
            return "with a range that is not a lower bound and then an upper one, \(example)"
        }
        return bounds[0].number < bounds[1].number
            ? nil : "with a range that has nothing in it, since the lower bound is not below the upper one"
    }
}

extension Value {
    fileprivate var number: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}

extension String {
    /// A sentence's end without its period, to go on after it.
    var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
