import Infra

/// The ARNs of resources, by type; `Facts/resource-types.json` explains the forms. Types without any keep the forms of
/// their actions.
enum ResourceARNs {
    static func forms(of type: String) -> [String] {
        (ResourceTypeFacts.arnForms(of: type) ?? []).filter { $0 != "~" }
    }

    /// Whether its actions are about what it belongs to as well.
    static func includesMentions(_ type: String) -> Bool { ResourceTypeFacts.arnForms(of: type)?.last == "~" }

    static func isKnown(_ type: String) -> Bool { ResourceTypeFacts.arnForms(of: type) != nil }

    /// The property that names the resource which one of this type belongs to.
    static func parent(of type: String) -> String? {
        guard let form = forms(of: type).first, let start = form.firstRange(of: "@{"),
            // One with a name of its own is in what the property names, such as a group.
            zip(form, form.dropFirst() + " ").allSatisfy({ $0 != "@" || $1 == "{" }),
            let end = form[start.upperBound...].firstIndex(where: { $0 == "}" || $0 == "=" })
        else { return nil }
        return String(form[start.upperBound..<end])
    }
}
