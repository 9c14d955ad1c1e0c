/// Embedded JSON, read: its strings are places in the bytes it was read from.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(JSONText)
    case array([JSON])
    case object([Member])

    package struct Member: Sendable {
        package let key: JSONText
        package let value: JSON
    }

    /// The member of that name, if this is an object that has it.
    package subscript(key: StaticString) -> JSON? {
        guard case .object(let members) = self else { return nil }
        let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        for member in members where member.key.bytes.count == wanted.count && member.key.bytes.elementsEqual(wanted) {
            return member.value
        }
        return nil
    }

    /// The text, if this is a string.
    package var text: JSONText? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number, if this is one.
    package var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    /// The whole number, if this is one.
    package var int: Int? {
        switch self {
        case .int(let value): value
        case .double(let value): value.wholeNumber
        default: nil
        }
    }

    /// The elements; none if this is not an array.
    package var elements: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The members; none if this is not an object.
    package var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The strings of an array; none if this is not an array.
    package var strings: [String] { elements.compactMap { $0.text?.string } }

    /// This value changed by a merge patch: an object's members replace, add to and (null) remove those of this one.
    /// Source: RFC 7396.
    func patched(by patch: JSON) -> JSON {
        guard case .object(let changes) = patch else { return patch }
        var result = members
        for change in changes {
            let location = result.firstIndex { $0.key == change.key }
            if case .null = change.value {
                if let location { result.remove(at: location) }
            } else if let location {
                result[location] = Member(key: change.key, value: result[location].value.patched(by: change.value))
            } else {
                // Members stay in the order of their keys, which lookups rely on.
                let next = result.firstIndex { $0.key.order(to: change.key.bytes) >= 0 } ?? result.endIndex
                result.insert(Member(key: change.key, value: JSON.object([]).patched(by: change.value)), at: next)
            }
        }
        return .object(result)
    }
}
