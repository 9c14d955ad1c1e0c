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
    subscript(name: StaticString) -> String? { value(name) { String(decoding: $0, as: UTF8.self) } }

    /// The first value of a name as a number of decimal digits; what is none counts as absent.
    func number(_ name: StaticString) -> Int? { value(name, ReplyHead.number) ?? nil }

    /// Calls `body` for the first value of a name, where there is one.
    func value<R>(_ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
        head.withView { head in
            let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            for field in fields where head[field.name].equalsIgnoringCase(name) { return body(head[field.value]) }
            return nil
        }
    }

    /// Whether a name has that value, whatever the case of either.
    func contains(_ name: StaticString, _ value: StaticString) -> Bool {
        head.withView { head in
            let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            let value = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
            for field in fields
            where head[field.name].equalsIgnoringCase(name) && head[field.value].equalsIgnoringCase(value) {
                return true
            }
            return false
        }
    }
}
