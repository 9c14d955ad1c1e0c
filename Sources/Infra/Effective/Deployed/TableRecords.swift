/// What a table's stream puts into its records, held against a filter pattern.
///
/// Source: Amazon DynamoDB API Reference, "Streams: Record", "StreamRecord", "AttributeValue".
enum TableRecords {
    /// Those of `dynamodb`.
    static let fields = [
        "ApproximateCreationDateTime", "Keys", "NewImage", "OldImage", "SequenceNumber", "SizeBytes", "StreamViewType",
    ]
    private static let events = ["INSERT", "MODIFY", "REMOVE"]
    private static let types = ["S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL"]

    /// Why a field of a pattern matches no record; nil where it may.
    static func mismatch(_ member: Value.Member) -> String? {
        switch member.key {
        case "eventName":
            guard let values = member.value.elements, !values.isEmpty, !values.contains(where: mayBeEvent) else {
                return nil
            }
            let given = values.compactMap { if case .string(let text) = $0 { text } else { nil } }.first
            let nearest = given.map { Nearest.ending($0, among: events).withoutPeriod } ?? ""
            return "eventName is INSERT, MODIFY or REMOVE\(nearest)"
        case "dynamodb":
            guard case .object(let members) = member.value, !members.isIntrinsic else { return nil }
            return members.lazy.compactMap(inRecord).first
        default: return nil
        }
    }

    /// Whether an element of the list for `eventName` matches one of the three. Operators that are not looked at may.
    private static func mayBeEvent(_ value: Value) -> Bool {
        if case .string(let text) = value { return events.contains(text) }
        guard case .object(let members) = value, members.count == 1, case .string(let text) = members[0].value else {
            return value.isOperator
        }
        switch members[0].key {
        case "prefix": return events.contains { $0.hasPrefix(text) }
        case "suffix": return events.contains { $0.hasSuffix(text) }
        case "equals-ignore-case": return events.contains(text.uppercased())
        default: return true
        }
    }

    private static func inRecord(_ member: Value.Member) -> String? {
        if member.key == "$or" || member.value.asksForExistence { return nil }
        let path = "dynamodb.\(member.key)"
        guard fields.contains(member.key) else {
            let nearest = Nearest.ending(
                member.key, among: fields, otherwise: "; items are in \"NewImage\" and \"OldImage\"")
            return "it has no field \"\(path)\"\(nearest)"
        }
        guard ["Keys", "NewImage", "OldImage"].contains(member.key), case .object(let attributes) = member.value,
            !attributes.isIntrinsic
        else { return nil }
        return attributes.lazy.compactMap { inImage($0, path) }.first
    }

    /// An attribute stands under the name of its type.
    private static func inImage(_ attribute: Value.Member, _ path: String) -> String? {
        if attribute.key == "$or" { return nil }
        let path = "\(path).\(attribute.key)"
        switch attribute.value {
        case .array(let values):
            guard let first = values.first, !values.contains(where: \.isOperator) else { return nil }
            let type =
                switch first {
                case .int, .double: "N"
                case .bool: "BOOL"
                default: "S"
                }
            return "the values of \"\(path)\" stand under their type; write [\"\(type)\": …]"
        case .object(let members):
            if members.isIntrinsic { return nil }
            if !members.isEmpty, !members.contains(where: { types.contains($0.key) || $0.key == "$or" }) {
                return """
                    the values of "\(path)" stand under their type, which is none of \
                    \(list(members.map(\.key))); write ["S": …]
                    """
            }
            return plainNumber(attribute.value, path).map {
                "the numbers of \"\($0)\" are texts in a stream's records; write them in quotes"
            }
        default: return nil
        }
    }

    /// A path to numbers under `N`, the type of numbers, which DynamoDB writes as texts.
    private static func plainNumber(_ value: Value, _ path: String) -> String? {
        guard case .object(let members) = value else { return nil }
        for member in members {
            let inner = "\(path).\(member.key)"
            if member.key == "N", let values = member.value.elements {
                if values.contains(where: {
                    if case .int = $0 { true } else if case .double = $0 { true } else { false }
                }) {
                    return inner
                }
                if values.contains(where: { $0["numeric"] != nil }) { return inner }
            }
            if let found = plainNumber(member.value, inner) { return found }
        }
        return nil
    }
}

extension Value {
    /// Whether it is an operator among the values of a pattern.
    fileprivate var isOperator: Bool { if case .object = self { true } else { false } }

    /// Whether it lists `exists`, which may want a field to be absent.
    var asksForExistence: Bool { elements?.contains { $0["exists"] != nil } ?? false }
}
