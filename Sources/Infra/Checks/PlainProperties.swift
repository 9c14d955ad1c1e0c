/// Finds plain texts in the properties that hold secrets, among those that the author wrote out with `Resource`.
///
/// Which these are, the schema says where it calls a property write-only and the name says secret, and
/// `Facts/resource-types.json` where it does not. What no schema describes, such as a variable, a template's parameter
/// or what a custom resource takes, goes by its name alone.
struct PlainProperties {
    private let resource: Resource
    private let type: ResourceType?
    /// The names that lead to what is looked at, and `*` for elements: `Users`, `*`, `Password`.
    private var path: [String] = []
    /// The same with the positions of elements.
    private var place: [String] = []

    static func check(
        _ resource: Resource, _ constants: ConstantValues, _ type: ResourceType?, _ report: inout Report
    ) {
        var checks = PlainProperties(resource: resource, type: type)
        for property in resource.properties {
            checks.check(.init(property.key, constants.evaluated(property.value)), &report)
        }
    }

    private init(resource: Resource, type: ResourceType?) {
        self.resource = resource
        self.type = type
    }

    private mutating func check(_ member: Value.Member, _ report: inout Report) {
        path.append(member.key)
        place.append(member.key)
        if case .string(let text) = member.value {
            if let inside = PlainSecrets.inside(text) {
                // What the whole text shows has been found by its form.
                for member in inside where SecretText.kind(text, named: name(self.path.last ?? "")) == nil {
                    emit(member.name, &report)
                }
            } else if PlainSecrets.isOne(text, named: name(member.key)), holdsSecret(member.key) {
                emit(text, member.key, &report)
            }
        } else {
            check(member.value, &report)
        }
        path.removeLast()
        place.removeLast()
    }

    /// `ApiKeyValue` and `SecretString` are what they say: an API key, a secret.
    private func name(_ name: String) -> String {
        guard type != nil else { return name }
        let end = ["Value", "String"].first { name.hasSuffix($0) }
        return String(name.dropLast(end?.count ?? 0))
    }

    private mutating func check(_ value: Value, _ report: inout Report) {
        switch value {
        case .array(let elements):
            path.append("*")
            for (index, element) in elements.enumerated() {
                place.append(String(index))
                check(element, &report)
                place.removeLast()
            }
            path.removeLast()
        case .object(let members):
            if case .string(let name)? = value["Name"], case .string(let text)? = value["Value"],
                [nil, "PLAINTEXT"].contains(value["Type"]), PlainSecrets.isOne(text, named: name)
            {
                emit(text, name, &report)
            }
            for member in members { check(member, &report) }
        default: return
        }
    }

    /// Whether a property whose name says secret holds one.
    private func holdsSecret(_ name: String) -> Bool {
        guard let type, type.describes(path) else {
            // Not what a policy's condition compares with, and not what a state machine is to look up.
            return !name.contains(":") && !name.hasSuffix(".$")
        }
        guard !ResourceTypeFacts.notSecrets.contains(name) else { return false }
        let own = path.joined(separator: "/") + "/"
        return (type.writeOnlyPaths + ResourceTypeFacts.secretPaths(of: type.name)).contains { own.hasPrefix($0 + "/") }
    }

    private func emit(_ text: String, _ name: String, _ report: inout Report) {
        if SecretText.kind(text, named: name) == nil { emit(name, &report) }
    }

    private func emit(_ name: String, _ report: inout Report) {
        report(
            .plainSecret, at: resource.location(of: place),
            """
            The \(resource.title) holds a plain text as \(name), and by its name that is a secret, which would be \
            readable in the generated files; let CloudFormation read it where the type takes it, such as \
            {{resolve:secretsmanager:NAME}}, or what runs read it itself.
            """)
    }
}
