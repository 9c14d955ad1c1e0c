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

/// Takes the names that a value mentions, one after the other.
///
/// It is handed on to be changed: a closure would copy what it captures at each step.
protocol MentionReader {
    /// - Parameter branches: those in which the name stands, from the outermost one.
    mutating func read(_ mention: Mention, in branches: [Branch])
}

extension Value {
    /// Gives the reader every name in it.
    func readMentions<Reader: MentionReader>(_ reader: inout Reader) {
        var branches: [Branch] = []
        mention(&branches, &reader)
    }

    /// The same for members of which none is an intrinsic function, such as a resource's properties.
    static func readMentions<Reader: MentionReader>(in members: [Member], _ reader: inout Reader) {
        var branches: [Branch] = []
        for index in members.indices where members[index].value.isNested {
            members[index].value.mention(&branches, &reader)
        }
    }

    /// Every name in it: of resources, parameters and pseudo parameters, and of conditions.
    var mentions: (ids: Set<String>, conditions: Set<String>) {
        var reader = NameReader()
        readMentions(&reader)
        return (reader.ids, reader.conditions)
    }

    private struct NameReader: MentionReader {
        var ids: Set<String> = []
        var conditions: Set<String> = []

        mutating func read(_ mention: Mention, in branches: [Branch]) {
            switch mention {
            case .id(let name): ids.insert(name)
            case .condition(let name): conditions.insert(name)
            }
        }
    }

    private func mention<Reader: MentionReader>(_ branches: inout [Branch], _ reader: inout Reader) {
        switch self {
        case .array(let elements):
            for index in elements.indices where elements[index].isNested { elements[index].mention(&branches, &reader) }
        case .object(let members):
            if members.count == 1, Self.mentionIntrinsic(members[0], &branches, &reader) { return }
            for index in members.indices where members[index].value.isNested {
                members[index].value.mention(&branches, &reader)
            }
        default: return
        }
    }

    /// - Returns: whether nothing else is in it.
    private static func mentionIntrinsic<Reader: MentionReader>(
        _ member: Member, _ branches: inout [Branch], _ reader: inout Reader
    ) -> Bool {
        guard member.key.mayBeIntrinsic else { return false }
        switch member.value {
        case .string(let text):
            switch member.key {
            case "Ref": reader.read(.id(text), in: branches)
            case "Fn::Sub": mentionPlaceholders(in: text, except: [], branches, &reader)
            case "Fn::GetAtt": reader.read(.id(String(text.prefix { $0 != "." })), in: branches)
            case "Condition": reader.read(.condition(text), in: branches)
            default: return false
            }
            return true
        case .array(let parts): return mention(member.key, parts, &branches, &reader)
        default: return false
        }
    }

    private static func mention<Reader: MentionReader>(
        _ function: String, _ parts: [Value], _ branches: inout [Branch], _ reader: inout Reader
    ) -> Bool {
        guard let first = parts.first, case .string(let name) = first else { return false }
        switch function {
        case "Fn::GetAtt": reader.read(.id(name), in: branches)
        case "Fn::Sub":
            guard parts.count == 2, case .object(let own) = parts[1] else { return false }
            mentionPlaceholders(in: name, except: own, branches, &reader)
            parts[1].mention(&branches, &reader)
        case "Fn::If":
            guard parts.count == 3 else { return false }
            reader.read(.condition(name), in: branches)
            for (index, holds) in [(1, true), (2, false)] where parts[index].isNested {
                branches.append(Branch(condition: name, holds: holds))
                parts[index].mention(&branches, &reader)
                branches.removeLast()
            }
        default: return false
        }
        return true
    }

    /// `${Queue.Arn}` names `Queue`; `${AWS::Region}` is not a resource, and `${!Text}` is text. `${AWS::Regoin}` is a
    /// name that nothing has.
    /// - Parameter own: what the text's own names stand for.
    private static func mentionPlaceholders<Reader: MentionReader>(
        in text: String, except own: [Member], _ branches: [Branch], _ reader: inout Reader
    ) {
        text.withBytes { bytes in
            var index = 1
            while index < bytes.count {
                index += 1
                guard bytes[index - 1] == UInt8(ascii: "{"), bytes[index - 2] == UInt8(ascii: "$") else { continue }
                let start = index
                while index < bytes.count, !endsName(bytes[index]) { index += 1 }
                guard index < bytes.count, bytes[start] != UInt8(ascii: "!") else { continue }
                // No logical id has a colon, so such a name is one of AWS' own or none.
                let isPseudo = bytes[index] == UInt8(ascii: ":")
                if isPseudo { while index < bytes.count, bytes[index] != UInt8(ascii: "}") { index += 1 } }
                guard index < bytes.count else { continue }
                if isPseudo, PseudoParameters.contains(bytes[start..<index]) { continue }
                let name = String(decoding: bytes[start..<index], as: UTF8.self)
                if !own.contains(where: { $0.key == name }) { reader.read(.id(name), in: branches) }
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
