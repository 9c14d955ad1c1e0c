/// Header fields in their order, found by name whatever its case.
public struct HTTPHeaders: Sendable, Equatable {
    /// One line of a header.
    public struct Field: Sendable, Equatable {
        /// The name as it was written.
        public let name: String
        /// The value without the space around it.
        public let value: String
    }

    /// The fields, or where they stand in the event of a request that nobody has changed.
    private enum Storage {
        case fields([Field])
        case event(EventFields)
    }

    private var storage: Storage

    /// All fields; a name may occur more than once.
    public var fields: [Field] {
        switch storage {
        case .fields(let fields): return fields
        case .event(let event):
            var fields: [Field] = []
            event.forEach { fields.append(Field(name: $0, value: $1)) }
            return fields
        }
    }

    /// Headers without a field.
    public init() { storage = .fields([]) }

    init(_ event: EventFields) { storage = .event(event) }

    /// The first value of a name; setting one replaces all of that name, setting `nil` removes them.
    public subscript(name: String) -> String? {
        get {
            switch storage {
            case .fields(let fields): fields.first { $0.name.equalsIgnoringCase(name) }?.value
            case .event(let event): event.first(name)
            }
        }
        set {
            var fields = self.fields
            fields.removeAll { $0.name.equalsIgnoringCase(name) }
            if let newValue { fields.append(Field(name: name, value: newValue)) }
            storage = .fields(fields)
        }
    }

    /// All values of a name.
    public func all(_ name: String) -> [String] {
        switch storage {
        case .fields(let fields): fields.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
        case .event(let event): event.all(name)
        }
    }

    /// Adds a field beside those that there are, as `Set-Cookie` needs it.
    public mutating func add(_ name: String, _ value: String) {
        var fields = self.fields
        // So that the append below is to the only reference.
        storage = .fields([])
        fields.append(Field(name: name, value: value))
        storage = .fields(fields)
    }

    /// The values of one name.
    struct Group {
        let name: String
        var values: [String]

        /// The values as one, in the way that HTTP joins them.
        var joined: String { values.count == 1 ? values[0] : values.joined(separator: ", ") }
    }

    /// The fields gathered under their names, in the order in which each name occurs first.
    func grouped() -> [Group] {
        var groups: [Group] = []
        for field in fields {
            if let index = groups.firstIndex(where: { $0.name.equalsIgnoringCase(field.name) }) {
                groups[index].values.append(field.value)
            } else {
                groups.append(Group(name: field.name, values: [field.value]))
            }
        }
        return groups
    }

    public static func == (one: HTTPHeaders, other: HTTPHeaders) -> Bool { one.fields == other.fields }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        storage = .fields(elements.map { Field(name: $0, value: $1) })
    }
}

extension String {
    /// Equality of ASCII letters in either case; header names are ASCII.
    func equalsIgnoringCase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        var (one, other) = (self, other)
        return one.withUTF8 { one in other.withUTF8 { one.equalsIgnoringCase($0) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Equality of ASCII letters in either case.
    @inline(__always)
    func equalsIgnoringCase(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] {
            guard self[index].lowercaseASCII == other[index].lowercaseASCII else { return false }
        }
        return true
    }
}

extension UInt8 {
    /// This byte, in lower case if it is an ASCII letter.
    var lowercaseASCII: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
