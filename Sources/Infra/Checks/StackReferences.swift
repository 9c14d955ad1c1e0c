/// What the resources of a template wait for: the ids that they name, with the conditions by which a value chooses them.
struct StackReferences {
    struct Edge {
        /// The position of what is waited for.
        let to: Int
        /// The branches of `Fn::If` in which it is named.
        let conditions: [(name: String, holds: Bool)]
    }

    private let template: Template
    private var found: [Edge] = []
    private var branches: [(name: String, holds: Bool)] = []

    /// For each resource, in the template's order.
    static func edges(of template: Template) -> [[Edge]] {
        var references = StackReferences(template: template)
        return template.resources.map { resource in
            references.found = []
            for id in resource.dependsOn { references.add(id) }
            references.read(resource.properties)
            return references.found
        }
    }

    private init(template: Template) { self.template = template }

    private mutating func read(_ members: [Value.Member]) {
        for index in members.indices where members[index].value.isNested { read(members[index].value) }
    }

    private mutating func read(_ value: Value) {
        switch value {
        case .array(let elements):
            for index in elements.indices where elements[index].isNested { read(elements[index]) }
        case .object(let members):
            if members.count == 1, let member = members.first, member.key.mayBeIntrinsic {
                switch (member.key, member.value) {
                case ("Ref", .string(let id)): return add(id)
                case ("Fn::GetAtt", .array(let parts)):
                    if case .string(let id)? = parts.first { add(id) }
                    return
                case ("Fn::GetAtt", .string(let text)): return add(String(text.prefix { $0 != "." }))
                case ("Fn::Sub", .string(let text)): return readSub(text)
                case ("Fn::Sub", .array(let parts)): if case .string(let text)? = parts.first { readSub(text) }
                case ("Fn::If", .array(let parts)):
                    guard parts.count == 3, case .string(let name) = parts[0] else { break }
                    read(parts[1], where: name, holds: true)
                    return read(parts[2], where: name, holds: false)
                default: break
                }
            }
            read(members)
        default: return
        }
    }

    private mutating func read(_ value: Value, where condition: String, holds: Bool) {
        branches.append((condition, holds))
        read(value)
        branches.removeLast()
    }

    /// `${Queue.Arn}`; `${AWS::Region}` is no resource.
    private mutating func readSub(_ text: String) {
        text.withBytes { bytes in
            var index = bytes.startIndex
            while index < bytes.endIndex {
                index += 1
                guard bytes[index - 1] == UInt8(ascii: "{") else { continue }
                let start = index
                while index < bytes.endIndex, !Self.endsName(bytes[index]) { index += 1 }
                // No logical id has a colon, and each ARN in a template has several names of AWS' own.
                if index < bytes.endIndex, bytes[index] == UInt8(ascii: ":") { continue }
                add(String(decoding: bytes[start..<index], as: UTF8.self))
            }
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    private mutating func add(_ id: String) {
        if let position = template.position(of: id) { found.append(Edge(to: position, conditions: branches)) }
    }
}

extension String {
    /// Whether it has to be compared with the names of intrinsic functions: most keys do not begin like one.
    fileprivate var mayBeIntrinsic: Bool { utf8.first == UInt8(ascii: "R") || utf8.first == UInt8(ascii: "F") }
}

extension Value {
    /// Whether there may be references in it.
    fileprivate var isNested: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
