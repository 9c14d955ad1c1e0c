import Infra

/// A Swift expression of a spec.
indirect enum Code: Hashable, Sendable {
    /// Written as it is: a name, a number, `.true`.
    case raw(String)
    /// A string literal; what stands for the stage becomes an interpolation.
    case string(String)
    case array([Code])
    case dictionary([Entry])
    case call(String, [Argument])
    /// `FunctionDefaults { $0.memory(…) }`: a call that takes a closure of one value and its modifiers.
    case closure(String, String, [Code])
    /// One of two, as a condition of Swift has it: `stage == .prod ? 512 : 256`.
    case choice(String, Code, Code)
    /// A value with modifiers behind it.
    case chain(Code, [Code])

    struct Entry: Hashable, Sendable {
        let key: String
        let value: Code
    }

    struct Argument: Hashable, Sendable {
        let label: String?
        let value: Code

        init(_ label: String?, _ value: Code) {
            self.label = label
            self.value = value
        }
    }

    /// What is called first, behind which the modifiers stand.
    var callee: String? {
        switch self {
        case .call(let name, _): name
        case .chain(let base, _): base.callee
        default: nil
        }
    }

    static func int(_ number: Int) -> Code { .raw(Self.grouped(number)) }

    /// `.seconds(10)`, with the largest unit that says it in a whole number.
    static func time(_ seconds: Int) -> Code {
        for (unit, size) in [("days", 86_400), ("hours", 3_600), ("minutes", 60)]
        where seconds > 0 && seconds % size == 0 {
            return .raw(".\(unit)(\(grouped(seconds / size)))")
        }
        return .raw(".seconds(\(grouped(seconds)))")
    }

    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 4 else { return String(number) }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { result.append("_") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }
}
