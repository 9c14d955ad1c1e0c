/// One run of the validator over one resource's properties.
struct SchemaValidation {
    let type: ResourceType
    let patterns: PatternCache
    var findings: [SchemaFinding] = []
    /// Where the run is.
    var path: [Step] = []
    /// While an alternative is only tried: how many findings there would be.
    var trialFindings = 0
    var isTrial = false
    /// Whether something met on the way is known only when the stack is made.
    var metUnknown = false
    private var depth = 0

    enum Step {
        case name(String)
        case index(Int)

        var text: String {
            switch self {
            case .name(let name): name
            case .index(let index): String(index)
            }
        }
    }

    init(type: ResourceType, patterns: PatternCache) {
        self.type = type
        self.patterns = patterns
    }

    /// Deeper than any resource goes; stops a schema that refers to itself without end.
    private static let maximumDepth = 100

    mutating func check(_ value: Value, against node: SchemaNode) {
        guard depth < Self.maximumDepth else { return }
        depth += 1
        defer { depth -= 1 }
        switch Intrinsic(value) {
        case .noValue: return
        case .condition(let yes, let no):
            path.append(.name("Fn::If"))
            descend(.index(1), yes, node)
            descend(.index(2), no, node)
            path.removeLast()
            return
        case .other:
            metUnknown = true
            checkList(value, node)
            return
        case nil: break
        }
        if let reference = node.reference { check(value, against: type.definitions[reference]) }
        checkPlain(value, node)
    }

    /// What an intrinsic function gives is not known, but that it is a list is.
    private mutating func checkList(_ value: Value, _ node: SchemaNode) {
        guard case .object(let members) = value, Intrinsic.lists.contains(members[0].key) else { return }
        var (node, depth) = (node, 0)
        while let reference = node.reference, depth < Self.maximumDepth {
            (node, depth) = (type.definitions[reference], depth + 1)
        }
        guard !node.kinds.contains(.array) else { return }
        report(.wrongType) { subject in
            "\(subject) must be \(node.kinds.words), and \(members[0].key) gives a list; select an element by Fn::Select."
        }
    }

    mutating func descend(_ step: Step, _ value: Value, _ node: SchemaNode) {
        path.append(step)
        check(value, against: node)
        path.removeLast()
    }

    private mutating func checkPlain(_ value: Value, _ node: SchemaNode) {
        if case .string(let text) = value, text.utf8.first == UInt8(ascii: "{"), text.hasPrefix("{{resolve:") {
            metUnknown = true
            return
        }
        guard node.kinds.accept(value) else {
            return report(.wrongType) { subject in "\(subject) must be \(node.kinds.words), not \(value.inWords)." }
        }
        switch value {
        case .object(let members): checkObject(members, node)
        case .array(let elements): checkArray(elements, node)
        case .null: break
        default: checkScalar(value, node)
        }
        if !node.anyOf.isEmpty { checkAnyOf(value, node.anyOf) }
        if !node.oneOf.isEmpty { checkOneOf(value, node.oneOf) }
        for part in node.allOf { check(value, against: part) }
        if let rare = node.rare { checkRare(value, rare) }
    }

    // MARK: Reporting

    /// The message is made only if it is wanted.
    mutating func report(
        _ kind: SchemaFinding.Kind, at step: Step? = nil, suggestion: @autoclosure () -> String? = nil,
        _ message: (String) -> String
    ) {
        guard !isTrial else {
            trialFindings += 1
            return
        }
        let location = (path + (step.map { [$0] } ?? [])).map(\.text)
        findings.append(SchemaFinding(path: location, kind: kind, message: message(subject), suggestion: suggestion()))
    }

    /// The value that is being checked, as a message names it.
    var subject: String {
        path.isEmpty ? type.name : "'" + path.map(\.text).joined(separator: "/") + "'"
    }

    /// Whether the value that is being checked stands in a branch of `Fn::If`.
    var isInsideCondition: Bool {
        path.contains { if case .name("Fn::If") = $0 { true } else { false } }
    }

    /// How many findings a check would make, and whether it met something unknown. Makes none.
    mutating func trial(_ value: Value, against node: SchemaNode) -> (findings: Int, metUnknown: Bool) {
        let before = (trialFindings, isTrial, metUnknown)
        (trialFindings, isTrial, metUnknown) = (0, true, false)
        check(value, against: node)
        let result = (trialFindings, metUnknown)
        (trialFindings, isTrial, metUnknown) = before
        return result
    }
}

extension Value {
    /// As a message names it.
    var inWords: String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return String(value)
        case .double(let value): return String(value)
        case .array: return "an array"
        case .object: return "an object"
        default: return scalarText.map { "'\($0)'" } ?? "this"
        }
    }

    /// A string, number or boolean as text.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): value.wholeNumber.map { String($0) } ?? String(value)
        default: nil
        }
    }

    /// A number, also one that is given as a string.
    var scalarNumber: Double? {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        case .string(let text): Double(text.trimmedOfSpace)
        default: nil
        }
    }
}
