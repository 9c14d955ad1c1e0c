/// How a resource type takes tags, read from its schema.
struct TagForm: Sendable, Equatable {
    /// `Tags`, `HostedZoneTags`, `UserPoolTags`…
    let property: String
    let shape: Shape

    enum Shape: Sendable, Equatable {
        /// `[{"Key": k, "Value": v}]`; an Auto Scaling group wants to know of each whether its instances get it too.
        case list(propagates: Bool)
        /// `{k: v}`
        case map
        /// `{"Items": [{"Key": k, "Value": v}]}`, as CloudFront has it.
        case items
    }

    init(_ property: String, _ shape: Shape) {
        self.property = property
        self.shape = shape
    }

    /// Nil for a type that takes no tags, or takes them in a form of its own, such as launch templates.
    init?(_ body: JSON) {
        let name: String
        switch body["tg"] {
        // A schema without a word on tags may have them nevertheless.
        case nil: name = "Tags"
        case .string(let text)?: name = text.string
        default: return nil
        }
        func resolved(_ node: JSON) -> JSON {
            guard let name = node["r"]?.text?.string else { return node }
            return body["d"]?.members.first { $0.key.string == name }?.value ?? node
        }
        func names(_ node: JSON) -> [String] { node["p"]?.members.map(\.key.string) ?? [] }
        guard let member = body["p"]?.members.first(where: { $0.key.string == name }) else { return nil }
        let node = resolved(member.value)
        property = name
        if let items = node["i"] {
            let item = resolved(items)
            // Two types describe their tags as one form or another; the one with Key is among them.
            let all =
                names(item)
                + ["one", "any"].flatMap { key in
                    (key == "one" ? item["one"] : item["any"])?.elements.flatMap { names(resolved($0)) } ?? []
                }
            guard all.contains("Key"), all.contains("Value") else { return nil }
            shape = .list(propagates: all.contains("PropagateAtLaunch"))
        } else if names(node) == ["Items"] {
            shape = .items
        } else if names(node).isEmpty, node["t"]?.text.map({ $0.string.contains("o") }) ?? (node["w"] != nil) {
            shape = .map
        } else {
            return nil
        }
    }

    /// A resource's own tags with the service's added: where both have a key, the resource's value stays.
    ///
    /// Nil where its own are not to be read, such as an `Fn::If`.
    func adding(_ tags: [Value.Member], to own: Value?) -> Value? {
        switch shape {
        case .list(let propagates): return list(tags, to: own, propagates: propagates)
        case .map:
            guard let own else { return .object(tags) }
            guard case .object(let members) = own, !members.contains(where: \.namesIntrinsic) else { return nil }
            return .object(members + tags.filter { tag in !members.contains { $0.key == tag.key } })
        case .items:
            return list(tags, to: own?["Items"], propagates: false).map { ["Items": $0] }
        }
    }

    private func list(_ tags: [Value.Member], to own: Value?, propagates: Bool) -> Value? {
        var elements: [Value] = []
        if let own {
            guard case .array(let known) = own else { return nil }
            elements = known
        }
        for tag in tags where !elements.contains(where: { $0["Key"] == .string(tag.key) }) {
            elements.append(
                .members([
                    ("Key", .string(tag.key)), ("Value", tag.value), ("PropagateAtLaunch", propagates ? true : nil),
                ]))
        }
        return .array(elements)
    }
}

extension ResourceSchemas {
    /// How the type of that name takes tags; nil where it takes none.
    func tagForm(of type: String) -> TagForm? { body(of: type).flatMap { TagForm($0) } }
}

/// The forms of the types that a build has met, each read once.
struct TagForms {
    private var known: [String: TagForm?] = [:]

    subscript(type: String) -> TagForm? {
        mutating get {
            if let form = known[type] { return form }
            let form = ResourceSchemas.embedded.tagForm(of: type)
            known[type] = .some(form)
            return form
        }
    }
}
