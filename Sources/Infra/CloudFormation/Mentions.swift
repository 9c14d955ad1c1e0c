/// A name that a value of a template mentions.
enum Mention {
    /// A resource, parameter or pseudo parameter.
    case id(String)
    /// A condition, which chooses between values or is asked by another one.
    case condition(String)
}

/// A branch of `Fn::If`, by the condition that chooses it.
struct Branch {
    let condition: String
    let holds: Bool
}

extension Value {
    /// Calls the body with every name in it, and with the branches in which that stands, from the outermost one.
    func forEachMention(_ body: (Mention, [Branch]) -> Void) {
        var branches: [Branch] = []
        mention(&branches, body)
    }

    /// Calls the body with the id of every resource, parameter and pseudo parameter in it.
    func forEachID(_ body: (String) -> Void) {
        forEachMention { mention, _ in if case .id(let id) = mention { body(id) } }
    }

    private func mention(_ branches: inout [Branch], _ body: (Mention, [Branch]) -> Void) {
        switch self {
        case .array(let elements):
            for index in elements.indices where elements[index].isNested { elements[index].mention(&branches, body) }
        case .object(let members):
            if members.count == 1, Self.mentionIntrinsic(members[0], &branches, body) { return }
            for index in members.indices where members[index].value.isNested { members[index].value.mention(&branches, body) }
        default: return
        }
    }

    /// - Returns: whether nothing else is in it.
    private static func mentionIntrinsic(
        _ member: Member, _ branches: inout [Branch], _ body: (Mention, [Branch]) -> Void
    ) -> Bool {
        guard member.key.mayBeIntrinsic else { return false }
        switch (member.key, member.value) {
        case ("Ref", .string(let id)): body(.id(id), branches)
        case ("Condition", .string(let name)): body(.condition(name), branches)
        case ("Fn::GetAtt", .array(let parts)):
            guard case .string(let id)? = parts.first else { return false }
            body(.id(id), branches)
        case ("Fn::GetAtt", .string(let text)): body(.id(String(text.prefix { $0 != "." })), branches)
        case ("Fn::Sub", .string(let text)): mentionPlaceholders(in: text) { body(.id($0), branches) }
        case ("Fn::Sub", .array(let parts)):
            guard parts.count == 2, case .string(let text) = parts[0], case .object(let own) = parts[1] else { return false }
            mentionPlaceholders(in: text) { name in
                if !own.contains(where: { $0.key == name }) { body(.id(name), branches) }
            }
            parts[1].mention(&branches, body)
        case ("Fn::If", .array(let parts)):
            guard parts.count == 3, case .string(let name) = parts[0] else { return false }
            body(.condition(name), branches)
            for (index, holds) in [(1, true), (2, false)] where parts[index].isNested {
                branches.append(Branch(condition: name, holds: holds))
                parts[index].mention(&branches, body)
                branches.removeLast()
            }
        default: return false
        }
        return true
    }

    /// `${Queue.Arn}` names `Queue`; `${AWS::Region}` is no resource, and `${!Text}` is text.
    private static func mentionPlaceholders(in text: String, _ body: (String) -> Void) {
        text.withBytes { bytes in
            var index = 1
            while index < bytes.count {
                index += 1
                guard bytes[index - 1] == UInt8(ascii: "{"), bytes[index - 2] == UInt8(ascii: "$") else { continue }
                let start = index
                while index < bytes.count, !endsName(bytes[index]) { index += 1 }
                // No logical id has a colon, and each ARN in a template has several names of AWS' own.
                guard index < bytes.count, bytes[index] != UInt8(ascii: ":") else { continue }
                body(String(decoding: bytes[start..<index], as: UTF8.self))
            }
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    /// Whether there may be names in it.
    private var isNested: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}

extension String {
    /// Whether it has to be compared with the names of intrinsic functions: most keys do not begin like one.
    fileprivate var mayBeIntrinsic: Bool {
        switch utf8.first {
        case UInt8(ascii: "R"), UInt8(ascii: "F"), UInt8(ascii: "C"): true
        default: false
        }
    }
}
