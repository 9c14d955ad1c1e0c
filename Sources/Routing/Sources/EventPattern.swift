import LambdaRuntime

/// An event pattern of EventBridge, and the filters of event source mappings and subscriptions, which are of its form.
/// Source: EventBridge User Guide, "Comparison operators for use in event patterns".
public struct EventPattern: Sendable {
    private let pattern: Node

    /// A pattern as an object, or as JSON text.
    public init?(_ node: Node) {
        if case .string(let text) = node {
            guard let json = try? JSON(parsing: Array(text.utf8)), json.isObject else { return nil }
            pattern = Node(json)
        } else {
            guard case .object = node else { return nil }
            pattern = node
        }
    }

    /// Whether an event has what the pattern wants.
    public func matches(_ event: Node) -> Bool { Self.matches(pattern, event, depth: 0) }

    private static func matches(_ pattern: Node, _ event: Node?, depth: Int) -> Bool {
        // No pattern that AWS takes is nested as deeply.
        guard depth < 64 else { return false }
        return pattern.members.allSatisfy { member in
            if member.key == "$or" { return member.value.elements.contains { matches($0, event, depth: depth + 1) } }
            let value = event?[member.key]
            if case .object = member.value { return matches(member.value, value, depth: depth + 1) }
            return member.value.elements.contains { test($0, value) }
        }
    }

    /// One of the allowed values, against a value or, of an array, any of its elements.
    private static func test(_ wanted: Node, _ value: Node?) -> Bool {
        if let exists = wanted["exists"]?.flag { return exists == (value != nil) }
        guard let value else { return false }
        let values = value.isArray ? value.elements : [value]
        guard case .object(let operators) = wanted, let first = operators.first else {
            return values.contains { same($0, wanted) }
        }
        let operand = first.value
        switch first.key {
        case "prefix":
            if let text = operand["equals-ignore-case"]?.text {
                return values.contains { $0.string?.lowercased().hasPrefix(text.lowercased()) == true }
            }
            return values.contains { $0.string?.hasPrefix(operand.text ?? "") == true }
        case "suffix": return values.contains { $0.string?.hasSuffix(operand.text ?? "") == true }
        case "equals-ignore-case": return values.contains { $0.string?.lowercased() == operand.text?.lowercased() }
        case "wildcard":
            return values.contains { value in
                value.string.map {
                    Wildcard.matches(operand.text ?? "", $0, ignoringCase: false, hasSingles: false)
                } == true
            }
        case "anything-but":
            if case .object = operand { return !test(operand, value) }
            return !values.contains { value in operand.elements.contains { same(value, $0) } }
        case "numeric": return values.contains { numeric(operand.elements, $0) }
        default: return false
        }
    }

    private static func same(_ a: Node, _ b: Node) -> Bool {
        if let first = a.real, let second = b.real { return first == second }
        return a == b
    }

    private static func numeric(_ operands: [Node], _ value: Node) -> Bool {
        guard let number = value.real else { return false }
        var index = 0
        while index + 1 < operands.count {
            guard let sign = operands[index].text, let limit = operands[index + 1].real else { return false }
            let holds =
                switch sign {
                case "=": number == limit
                case "<": number < limit
                case "<=": number <= limit
                case ">": number > limit
                case ">=": number >= limit
                default: false
                }
            if !holds { return false }
            index += 2
        }
        return index > 0
    }
}

extension Node {
    fileprivate var isArray: Bool {
        if case .array = self { return true }
        return false
    }
    fileprivate var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }
    fileprivate var real: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}
