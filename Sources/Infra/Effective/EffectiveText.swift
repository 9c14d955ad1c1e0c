/// Reads the text that `Fn::Sub`, `Fn::Join` and pseudo parameters give, as far as the stack's region says it.
struct EffectiveText {
    private let region: Region
    /// Where the specs name it.
    private let account: String?
    /// Deeper values are unknown.
    private static let depth = 12

    init(_ region: Region, account: String? = nil) {
        self.region = region
        self.account = account
    }

    func text(_ value: Value) -> String? { text(value, Self.depth) }

    private func text(_ value: Value, _ depth: Int) -> String? {
        guard depth > 0 else { return nil }
        switch value {
        case .string(let text): return text
        case .int(let number): return String(number)
        case .object(let members):
            guard members.count == 1 else { return nil }
            switch (members[0].key, members[0].value) {
            case ("Ref", .string(let id)): return pseudo(id) ?? "${\(id)}"
            case ("Fn::GetAtt", .string(let name)): return "${\(name)}"
            case ("Fn::GetAtt", .array(let parts)):
                guard parts.count == 2, case .string(let id) = parts[0], case .string(let attribute) = parts[1] else {
                    return nil
                }
                return "${\(id).\(attribute)}"
            case ("Fn::Sub", .string(let text)): return substituted(text, [], depth)
            case ("Fn::Sub", .array(let parts)):
                guard parts.count == 2, case .string(let text) = parts[0], case .object(let names) = parts[1] else {
                    return nil
                }
                return substituted(text, names, depth)
            case ("Fn::Join", .array(let parts)):
                guard parts.count == 2, case .string(let separator) = parts[0], case .array(let values) = parts[1]
                else { return nil }
                var texts: [String] = []
                for value in values {
                    guard let text = text(value, depth - 1) else { return nil }
                    texts.append(text)
                }
                return texts.joined(separator: separator)
            default: return nil
            }
        default: return nil
        }
    }

    private func pseudo(_ id: String) -> String? {
        switch id {
        case "AWS::Region": region.id
        case "AWS::Partition": region.partition.id
        case "AWS::URLSuffix": region.partition.dnsSuffix
        case "AWS::AccountId": account
        default: nil
        }
    }

    private func substituted(_ text: String, _ names: [Value.Member], _ depth: Int) -> String {
        SubTemplate.parts(of: text).reduce(into: "") { result, part in
            switch part {
            case .text(let text): result += text
            case .placeholder(let text):
                let name = String(text)
                let given = names.first { $0.key == name }.flatMap { self.text($0.value, depth - 1) }
                result += given ?? pseudo(name) ?? "${\(name)}"
            }
        }
    }
}
