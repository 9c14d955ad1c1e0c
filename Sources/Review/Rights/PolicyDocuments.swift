import Infra

/// The policy documents in a resource that are compared by themselves.
enum PolicyDocuments {
    /// By their paths, with dots.
    static func all(in form: ResourceForm) -> [String: Value] {
        // What is attached to roles of the template is compared for each role.
        if RoleRights.policyTypes.contains(form.type), !RoleRights.roles(of: form).isEmpty { return [:] }
        var documents: [String: Value] = [:]
        for member in form.properties {
            if form.type == "AWS::IAM::Role", member.key == "Policies" { continue }
            visit(member.value, member.key, depth: 0, &documents)
        }
        if form.type == "AWS::Events::EventBusPolicy", let statement = form["Statement"] {
            documents["Statement"] = .object([.init("Statement", .array([statement]))])
        }
        return documents
    }

    private static func visit(_ value: Value, _ path: String, depth: Int, _ documents: inout [String: Value]) {
        guard depth < 12 else { return }
        switch value {
        case .string(let text) where text.utf8.first == UInt8(ascii: "{") && text.contains("\"Statement\""):
            if let document = try? Value.read(json: Array(text.utf8)), let canonical = CanonicalForm().of(document) {
                visit(canonical, path, depth: depth + 1, &documents)
            }
        case .object(let members):
            if value.intrinsic == nil, PolicyForm.isPolicy(members) {
                documents[path] = value
            } else {
                for member in members { visit(member.value, "\(path).\(member.key)", depth: depth + 1, &documents) }
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                let name = element["PolicyName"]?.text ?? element["Name"]?.text ?? String(index)
                visit(element, "\(path)[\(name)]", depth: depth + 1, &documents)
            }
        default: break
        }
    }

    static func title(of type: String, _ path: String, _ title: String) -> String {
        switch (type, path) {
        case ("AWS::IAM::Role", "AssumeRolePolicyDocument"): "Who may take on \(title)"
        case ("AWS::KMS::Key", _): "The key policy of \(title)"
        default: "\(Printable.text(path)) of \(title)"
        }
    }
}
