/// An ARN whose form is known: one that stands there, or that of a declaration.
struct KnownARN {
    private let value: Value
    /// What it is of, where that is declared.
    let declaration: (any Declaration)?
    /// With `x` for what has neither slash nor colon and is not known, and `*` for what is not known at all.
    private let bytes: [UInt8]
    private let service: Range<Int>
    private let resource: Int

    /// Nil for what is not an ARN, is any ARN, or is known only when the stack is made.
    init?(_ value: Value) {
        var declaration: (any Declaration)?
        guard let text = Self.text(of: value, &declaration) else { return nil }
        let bytes = Array(text.utf8)
        var (colons, start, end, rest) = (0, 0, 0, 0)
        for location in bytes.indices where bytes[location] == UInt8(ascii: ":") {
            colons += 1
            if colons == 2 { start = location + 1 }
            if colons == 3 { end = location }
            if colons == 5 {
                rest = location + 1
                break
            }
        }
        guard colons == 5, rest < bytes.count else { return nil }
        self.bytes = bytes
        service = start..<end
        resource = rest
        self.value = value
        self.declaration = declaration
    }

    /// What messages call it.
    var title: String {
        switch (value, declaration) {
        case (.string(let written), _): "\"\(written)\""
        case (.reference(let reference), let declaration?):
            "\(reference.attribute == "StreamArn" ? "the stream" : "the ARN") of the \(declaration.title)"
        case (_, let declaration?): "what is under the ARN of the \(declaration.title)"
        default: "\"\(String(decoding: bytes, as: UTF8.self))\""
        }
    }

    /// Whether an ARN of that form can be meant.
    func canBe(_ form: ARNForm) -> Bool {
        Glob.overlap(form.service[...], bytes[service], hasNames: false)
            && Glob.overlap(form.resource[...], bytes[resource...], hasNames: true)
    }

    /// Whether it is that of one resource.
    var isExact: Bool { !bytes.contains(where: Glob.isWild) }
    var isBucket: Bool { canBe(.bucket) }
    var isObjects: Bool { canBe(.objects) }

    // MARK: The text of a value

    private static func text(of value: Value, _ declaration: inout (any Declaration)?) -> String? {
        switch value {
        case .string(let text):
            // Most have no braces; to look for a longer text in each takes longer than all the rest.
            guard text.utf8.starts(with: "arn:".utf8) else { return nil }
            guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
            // Variables of policies are known when the policy is asked.
            return text.contains("{{") ? nil : substituted(text)
        case .reference(let reference):
            let target = reference.target.base
            declaration = target
            // Of what exists already too: an ARN that is none of its kind is told elsewhere.
            return form(of: target, reference.attribute)
        case .object(let members) where members.count == 1:
            switch (members[0].key, members[0].value) {
            case ("Fn::Sub", .string(let text)): return text.hasPrefix("arn:") ? substituted(text) : nil
            case ("Fn::Join", .array(let parts)): return joined(parts, &declaration)
            default: return nil
            }
        default: return nil
        }
    }

    private static func joined(_ parts: [Value], _ declaration: inout (any Declaration)?) -> String? {
        guard parts.count == 2, case .string(let separator) = parts[0], case .array(let pieces) = parts[1],
            let first = pieces.first,
            var whole = text(of: first, &declaration)
        else { return nil }
        for piece in pieces.dropFirst() {
            whole += separator
            if case .string(let text) = piece { whole += text } else { whole += "*" }
        }
        return whole
    }

    /// What is known of the stack has neither slash nor colon.
    private static func substituted(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("${"),
            let end = rest[start...].firstIndex(of: "}")
        {
            let name = rest[rest.index(start, offsetBy: 2)..<end]
            result += rest[..<start]
            result += ["AWS::Partition", "AWS::Region", "AWS::AccountId", "AWS::StackName"].contains(name) ? "x" : "*"
            rest = rest[rest.index(after: end)...]
        }
        // A dollar that begins nothing stands for itself, and so does what comes after it.
        return result + rest
    }

    /// The ARN of a declared resource, as far as it is known before it is there.
    private static func form(of declaration: any Declaration, _ attribute: String?) -> String? {
        guard let type = declaration.resourceType, let form = ResourceTypeFacts.arnForm(of: type, attribute) else {
            return nil
        }
        return "arn:x:" + filled(form)
    }

    /// A form of ARNs with `x` for what the resource or AWS says: `sqs:r:a:@` → `sqs:x:x:x`.
    private static func filled(_ form: String) -> String {
        let parts = form.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return form }
        var resource = ""
        var rest = parts[3][...]
        while let letter = rest.popFirst() {
            switch letter {
            case "@" where rest.first == "{":
                // A property that is left out stands for the text behind its equals sign.
                let name = rest.dropFirst().prefix { $0 != "}" }
                resource += name.split(separator: "=", maxSplits: 1).dropFirst().first ?? "x"
                rest = rest.dropFirst(name.count + 2)
            case "@", "*": if resource.last != "x" { resource += "x" }
            case "?": resource += "*"
            default: resource.append(letter)
            }
        }
        return [parts[0], parts[1].isEmpty ? "" : "x", parts[2].isEmpty ? "" : "x", Substring(resource)].joined(
            separator: ":")
    }
}
