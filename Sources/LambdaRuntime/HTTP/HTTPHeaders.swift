/// Header fields in their order, found by name whatever its case.
public struct HTTPHeaders: Sendable, Equatable {
    /// One line of a header.
    public struct Field: Sendable, Equatable {
        /// The name as it was written.
        public let name: String
        /// The value without the space around it.
        public let value: String
    }

    /// All fields; a name may occur more than once.
    public private(set) var fields: [Field] = []

    /// Headers without a field.
    public init() {}

    /// The first value of a name; setting one replaces all of that name, setting `nil` removes them.
    public subscript(name: String) -> String? {
        get { fields.first { $0.name.equalsIgnoringCase(name) }?.value }
        set {
            fields.removeAll { $0.name.equalsIgnoringCase(name) }
            if let newValue { add(name, newValue) }
        }
    }

    /// All values of a name.
    public func all(_ name: String) -> [String] {
        fields.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
    }

    /// Adds a field beside those that there are, as `Set-Cookie` needs it.
    public mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// The fields gathered under their names, in the order in which each name occurs first.
    func grouped() -> [(name: String, values: [String])] {
        var groups: [(name: String, values: [String])] = []
        for field in fields {
            if let index = groups.firstIndex(where: { $0.name.equalsIgnoringCase(field.name) }) {
                groups[index].values.append(field.value)
            } else {
                groups.append((field.name, [field.value]))
            }
        }
        return groups
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }
}

extension String {
    /// Equality of ASCII letters in either case; header names are ASCII.
    func equalsIgnoringCase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        var (one, other) = (self, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                one.indices.allSatisfy { one[$0] == other[$0] || one[$0].lowercaseASCII == other[$0].lowercaseASCII }
            }
        }
    }
}

extension UInt8 {
    /// This byte, in lower case if it is an ASCII letter.
    var lowercaseASCII: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
