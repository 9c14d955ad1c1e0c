/// The paths of a state in JSONPath.
struct StatePathChecks {
    let name: String
    let state: Value
    let at: SourceLocation

    private static let payloads = [
        ["Parameters"], ["ResultSelector"], ["ItemSelector"], ["Assign"], ["ItemReader", "Parameters"],
        ["ItemBatcher", "BatchInput"], ["ResultWriter", "Parameters"],
    ]

    func check(_ report: inout Report) {
        if let path = text("ResultPath"), !StatePath.isReference(path) {
            report(
                .invalidStatePath, at: at,
                """
                The state "\(name)" has the ResultPath "\(path)", which must name one place: a path without wildcards, \
                filters and $$, such as $.receipt; correct it.
                """)
        }
        for key in [
            "InputPath", "OutputPath", "ItemsPath", "SecondsPath", "TimestampPath", "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
        ] {
            guard let path = text(key), !StatePath.isPath(path) else { continue }
            report(
                .invalidStatePath, at: at,
                """
                \(key) of the state "\(name)" is "\(path)", and a path begins with $, as in $.order.id; correct it.
                """)
        }
        for path in Self.payloads {
            guard let payload = path.reduce(state as Value?, { $0?[$1] }) else { continue }
            check(payload, in: path.joined(separator: "."), 20, &report)
        }
        if case .array(let choices)? = state["Choices"] { for choice in choices { check(choice: choice, 20, &report) } }
        if case .array(let catches)? = state["Catch"] {
            for one in catches {
                guard let path = StatesLanguageChecks.text(one["ResultPath"]), !StatePath.isReference(path) else {
                    continue
                }
                report(
                    .invalidStatePath, at: at,
                    """
                    Catch of the state "\(name)" has the ResultPath "\(path)", which must name one place; write a path \
                    such as $.error.
                    """)
            }
        }
    }

    private func text(_ key: String) -> String? { StatesLanguageChecks.text(state[key]) }

    private func check(_ payload: Value, in field: String, _ depth: Int, _ report: inout Report) {
        guard depth > 0 else { return }
        switch payload {
        case .array(let elements): for element in elements { check(element, in: field, depth - 1, &report) }
        case .object(let members):
            for member in members {
                guard case .string(let text) = member.value else {
                    check(member.value, in: field, depth - 1, &report)
                    continue
                }
                if member.key.hasSuffix(".$") {
                    check(text, of: member.key, in: field, &report)
                } else if text.hasPrefix("$.") || text.hasPrefix("$$.") {
                    report(
                        .pathAsText, at: at,
                        """
                        \(field) of the state "\(name)" passes "\(text)" on as text; write "\(member.key).$" if you \
                        mean the value.
                        """,
                        suggestion: "\"\(member.key).$\"")
                }
            }
        default: return
        }
    }

    private func check(_ text: String, of key: String, in field: String, _ report: inout Report) {
        guard !text.hasPrefix("$"), !text.contains("${") else { return }
        let function = String(text.prefix { $0 != "(" })
        guard text.hasPrefix("States."), text.contains("(") else {
            report(
                .invalidStatePath, at: at,
                """
                "\(key)" in \(field) of the state "\(name)" is "\(text)", and a key that ends in .$ needs a path such \
                as $.id, or an intrinsic function; correct it, or leave out .$.
                """)
            return
        }
        guard !StatePath.intrinsics.contains(function) else { return }
        report(
            .invalidStatePath, at: at,
            """
            "\(key)" in \(field) of the state "\(name)" calls \(function), which Step Functions does not \
            have\(Nearest.ending(function, among: StatePath.intrinsics, otherwise: "; correct it."))
            """)
    }

    private func check(choice: Value, _ depth: Int, _ report: inout Report) {
        guard depth > 0, case .object(let members) = choice else { return }
        for key in ["And", "Or"] {
            if case .array(let tests)? = choice[key] { for test in tests { check(choice: test, depth - 1, &report) } }
        }
        if let test = choice["Not"] { check(choice: test, depth - 1, &report) }
        if let path = StatesLanguageChecks.text(choice["Variable"]), !StatePath.isPath(path) {
            report(
                .invalidStatePath, at: at,
                """
                The choice "\(name)" compares "\(path)", and a path begins with $, as in $.order.total; correct it.
                """)
        }
        for member in members {
            if !["And", "Or", "Not", "Variable", "Next", "Comment", "Assign", "Output", "Condition"].contains(
                member.key),
                !StatePath.comparisons.contains(member.key)
            {
                report(
                    .invalidStateMachine, at: at,
                    """
                    The choice "\(name)" compares with the unknown operator \
                    "\(member.key)"\(Nearest.ending(member.key, among: StatePath.comparisons, otherwise: "; correct it."))
                    """)
            } else if member.key.hasSuffix("Path"), let path = StatesLanguageChecks.text(member.value),
                !StatePath.isPath(path)
            {
                report(
                    .invalidStatePath, at: at,
                    """
                    The choice "\(name)" compares with "\(path)" by \(member.key), and a path begins with $; correct it.
                    """)
            }
        }
    }
}

/// The grammar of paths in state machines, as far as it tells mistakes.
enum StatePath {
    static let intrinsics = [
        "Array", "ArrayContains", "ArrayGetItem", "ArrayLength", "ArrayPartition", "ArrayRange", "ArrayUnique",
        "Base64Decode",
        "Base64Encode", "Format", "Hash", "JsonMerge", "JsonToString", "MathAdd", "MathRandom", "StringSplit",
        "StringToJson", "UUID",
    ].map { "States.\($0)" }

    static let comparisons: [String] = {
        var all = [
            "StringMatches", "IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp",
            "BooleanEquals", "BooleanEqualsPath",
        ]
        for type in ["String", "Numeric", "Timestamp"] {
            for relation in ["Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"] {
                all += ["\(type)\(relation)", "\(type)\(relation)Path"]
            }
        }
        return all
    }()

    /// Whether it is a path at all, or what is put there at deployment.
    static func isPath(_ text: String) -> Bool {
        text.hasPrefix("$") && (text.utf8.count == 1 || isStep(Array(text.utf8)[1])) || text.hasPrefix("States.")
    }

    private static func isStep(_ byte: UInt8) -> Bool { ".[$".utf8.contains(byte) || byte == UInt8(ascii: "{") }

    /// Whether it names one place of the input: `$`, `$.a.b`, `$.a[0]`, `$['a b']`.
    static func isReference(_ text: String) -> Bool {
        if text.hasPrefix("${") { return true }
        var bytes = Array(text.utf8)[...]
        guard bytes.popFirst() == UInt8(ascii: "$") else { return false }
        while let first = bytes.popFirst() {
            if first == UInt8(ascii: ".") {
                let name = bytes.prefix { !".[]()*?@:,$".utf8.contains($0) && $0 > UInt8(ascii: " ") }
                guard !name.isEmpty else { return false }
                bytes = bytes.dropFirst(name.count)
            } else if first == UInt8(ascii: "[") {
                guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
                let inside = bytes[bytes.startIndex..<end]
                let isIndex = !inside.isEmpty && inside.allSatisfy(isDigit)
                let quote = inside.first.flatMap { "'\"".utf8.contains($0) ? $0 : nil }
                let isName = inside.count > 2 && quote != nil && inside.last == quote
                guard isIndex || isName else { return false }
                bytes = bytes[(end + 1)...]
            } else {
                return false
            }
        }
        return true
    }
}
