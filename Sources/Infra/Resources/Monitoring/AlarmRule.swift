/// When a composite alarm alarms.
public struct AlarmRule: Sendable, Equatable {
    indirect enum Kind: Sendable, Equatable {
        case alarm(AnyDeclaration)
        case not(AlarmRule)
        case joined(String, [AlarmRule])
    }

    let kind: Kind

    /// While another alarm alarms.
    public static func alarm(_ alarm: Alarm) -> AlarmRule { AlarmRule(kind: .alarm(AnyDeclaration(alarm))) }
    /// While another composite alarm alarms.
    public static func alarm(_ alarm: CompositeAlarm) -> AlarmRule { AlarmRule(kind: .alarm(AnyDeclaration(alarm))) }
    /// While a rule does not hold.
    public static func not(_ rule: AlarmRule) -> AlarmRule { AlarmRule(kind: .not(rule)) }
    /// While one of several holds.
    public static func any(_ rules: AlarmRule...) -> AlarmRule { AlarmRule(kind: .joined(" OR ", rules)) }
    /// While all of several hold.
    public static func all(_ rules: AlarmRule...) -> AlarmRule { AlarmRule(kind: .joined(" AND ", rules)) }

    /// The alarms in it, each once.
    var alarms: [AnyDeclaration] {
        switch kind {
        case .alarm(let alarm): return [alarm]
        case .not(let rule): return rule.alarms
        case .joined(_, let rules):
            var seen: Set<AnyDeclaration> = []
            return rules.flatMap(\.alarms).filter { seen.insert($0).inserted }
        }
    }

    /// The text of `AlarmRule`; alarms of other stacks are imported, which `Fn::Sub` cannot say by itself.
    func text(in stack: inout Stack) -> Value {
        let parts = parts(in: &stack)
        let texts = parts.compactMap(\.subText)
        return texts.count == parts.count ? .sub(texts.joined()) : .join("", parts.texts)
    }

    /// The parts of the text, with the names of alarms as references.
    func parts(in stack: inout Stack) -> [Value] {
        switch kind {
        case .alarm(let alarm): return ["ALARM(\"", stack.value(of: alarm.base), "\")"]
        case .not(let rule): return ["NOT ("] + rule.parts(in: &stack) + [")"]
        case .joined(let word, let rules):
            var all: [Value] = []
            for (index, rule) in rules.enumerated() {
                all += index == 0 ? ["("] : [.string(word)]
                all += rule.parts(in: &stack)
            }
            return rules.isEmpty ? [] : all + [")"]
        }
    }
}

extension [Value] {
    /// The same with texts that follow each other made one.
    fileprivate var texts: [Value] {
        reduce(into: []) { result, value in
            if case .string(let text) = value, case .string(let last)? = result.last {
                result[result.count - 1] = .string(last + text)
            } else {
                result.append(value)
            }
        }
    }
}
