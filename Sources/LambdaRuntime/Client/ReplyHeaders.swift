/// The header fields of a reply, where they stand in its head.
///
/// Of a dozen fields that come with each invocation the loop asks for six, so text is made of those alone.
struct ReplyHeaders: Equatable {
    private struct Field: Equatable {
        let name: Range<Int>
        let value: Range<Int>
    }

    private let head: [UInt8]
    private var fields: [Field] = []

    /// - Parameter head: the bytes that the fields are added from.
    init(in head: [UInt8]) {
        self.head = head
        fields.reserveCapacity(8)
    }

    mutating func add(name: Range<Int>, value: Range<Int>) { fields.append(Field(name: name, value: value)) }

    /// The first value of a name, whatever its case.
    subscript(name: StaticString) -> String? {
        fields.first { has(name, at: $0.name) }.map { String(decoding: head[$0.value], as: UTF8.self) }
    }

    /// Whether a name has that value, whatever the case of either.
    func contains(_ name: StaticString, _ value: StaticString) -> Bool {
        fields.contains { has(name, at: $0.name) && has(value, at: $0.value) }
    }

    private func has(_ text: StaticString, at range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return range.allSatisfy { index in
            let (one, other) = (head[index], text.utf8Start[index - range.lowerBound])
            return one == other || one.lowercaseASCII == other.lowercaseASCII
        }
    }
}
