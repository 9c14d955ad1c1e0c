/// The priorities of the listener rules in committed templates.
struct CommittedRules: Sendable {
    /// A rule: the stack's folder, the function's part of its logical id, its listener and its conditions.
    struct Key: Hashable, Sendable {
        let folder: String
        let function: String
        let listener: String
        let conditions: String
    }

    struct Rule: Sendable {
        let folder: String
        let listener: String
        let number: Int
    }

    private(set) var numbers: [Key: Int] = [:]
    private(set) var rules: [Rule] = []

    private static let type = "AWS::ElasticLoadBalancingV2::ListenerRule"
    private static let idPart = "AlbListenerRule"

    init(templates: [(path: String, bytes: [UInt8])]) {
        // Most templates have no rules, and to look for their type is quicker than to read JSON.
        for template in templates where Self.hasType(template.bytes) {
            read(template.path, template.bytes)
        }
    }

    private static func hasType(_ bytes: [UInt8]) -> Bool {
        let type = Array(type.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= type.count else { return false }
            return (0...bytes.count - type.count).contains { start in
                // The resource's own part of the name: most text has none of it.
                bytes[start + type.count - 12] == UInt8(ascii: "L") && bytes[start] == type[0]
                    && bytes[start..<start + type.count].elementsEqual(type)
            }
        }
    }

    private mutating func read(_ path: String, _ bytes: [UInt8]) {
        guard let value = try? Value.read(json: bytes), case .object(let resources)? = value["Resources"] else {
            return
        }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        if parts.last == "nested" { parts.removeLast() }
        let folder = parts.joined(separator: "/")
        for resource in resources where resource.value["Type"] == .string(Self.type) {
            guard let properties = resource.value["Properties"],
                let listener = Self.text(of: properties["ListenerArn"]),
                case .array(let conditions)? = properties["Conditions"],
                let number = properties["Priority"]?.wholeNumber
            else { continue }
            rules.append(Rule(folder: folder, listener: listener, number: number))
            guard resource.key.hasSuffix("\(Self.idPart)\(number)") else { continue }
            let function = String(resource.key.dropLast("\(Self.idPart)\(number)".count))
            let key = Key(folder: folder, function: function, listener: listener, conditions: Self.text(of: conditions))
            numbers[key] = number
        }
    }

    /// A listener as a rule of a stack names it.
    static func text(of listener: Value?) -> String? {
        switch listener {
        case .string(let arn)?: return arn
        case .object(let members)? where members.count == 1:
            guard case .string(let name) = members[0].value else { return nil }
            return "\(members[0].key) \(name)"
        default: return nil
        }
    }

    /// Conditions as one text; their order has no meaning.
    static func text(of conditions: [Value]) -> String {
        conditions.map { JSONWriter.renderCompact($0) }.sorted().joined(separator: "\n")
    }
}

extension Value {
    fileprivate var wholeNumber: Int? {
        switch self {
        case .int(let number): number
        case .string(let text): Int(text)
        default: nil
        }
    }
}
