extension Value {
    /// The value that JSON text holds, with the order of its members. A repeated member keeps its last value, as most
    /// readers of JSON have it.
    package static func read(json bytes: [UInt8]) throws(JSONFailure) -> Value {
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONFailure) in Value(try JSONReader.readOrFail(bytes)) }
        }
        return try result.get()
    }

    /// A copy that does not depend on the bytes it was read from.
    package init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text.string)
        case .array(let elements): self = .array(elements.map { Value($0) })
        case .object(let members):
            var copy: [Member] = []
            copy.reserveCapacity(members.count)
            for member in members { copy.append(Member(member.key.string, Value(member.value))) }
            self = .object(copy.withoutRepeatedKeys)
        }
    }

    /// The value as JSON on one line.
    package var compactJSON: String { JSONWriter.renderCompact(self) }

    /// The value as JSON on several lines, with a line feed at its end.
    package var prettyJSON: String { String(decoding: JSONWriter.render(self), as: UTF8.self) }
}

extension [Value.Member] {
    /// Of members with the same key, the last one.
    fileprivate var withoutRepeatedKeys: [Value.Member] {
        // Objects are small, and nearly none repeats a key.
        if count < 12 {
            for index in indices.dropFirst() where self[..<index].contains(where: { $0.key == self[index].key }) {
                return unique
            }
            return self
        }
        return Set(map(\.key)).count == count ? self : unique
    }

    private var unique: [Value.Member] {
        var positions: [String: Int] = [:]
        var result: [Value.Member] = []
        for member in self {
            if let known = positions[member.key] {
                result[known].value = member.value
            } else {
                positions[member.key] = result.count
                result.append(member)
            }
        }
        return result
    }
}
