import Infra

/// All that a template allows each of its roles: inline policies, and policies of their own that are attached.
struct RoleRights {
    /// The documents of each role, each with the condition of the resource that holds it.
    private(set) var documents: [String: [Value]] = [:]
    /// Managed policies that are not in the template.
    private(set) var managed: [String: [Value]] = [:]
    private(set) var boundaries: [String: Value] = [:]
    private(set) var trust: [String: Value] = [:]
    private(set) var types: [String: String] = [:]

    static let policyTypes: Set<String> = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"]

    /// - Parameter wanted: the logical ids of the roles to read; all where nil.
    init(_ template: Value?, _ schemas: TypeSchemas, only wanted: Set<String>? = nil) {
        let resources = template?["Resources"]?.members ?? []
        let policies = resources.filter { Self.policyTypes.contains($0.value["Type"]?.text ?? "") }
            .map { ResourceForm($0.key, $0.value, schemas) }
        let policyByID = Dictionary(policies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for member in resources
        where wanted?.contains(member.key) ?? true && member.value["Type"]?.text == "AWS::IAM::Role" {
            let role = ResourceForm(member.key, member.value, schemas)
            types[role.id] = role.type
            documents[role.id] = (role["Policies"]?.elements ?? []).flatMap(Self.inline)
            for policy in role["ManagedPolicyArns"]?.elements ?? [] {
                if let id = policy.reference?.id, let own = policyByID[id] {
                    documents[role.id, default: []] += Self.documents(of: own)
                } else {
                    managed[role.id, default: []].append(policy)
                }
            }
            boundaries[role.id] = role["PermissionsBoundary"]
            trust[role.id] = role["AssumeRolePolicyDocument"]
        }
        for policy in policies {
            for id in Self.roles(of: policy) where types[id] != nil {
                documents[id, default: []] += Self.documents(of: policy)
            }
        }
    }

    /// The roles of the template that a policy is attached to.
    static func roles(of policy: ResourceForm) -> [String] {
        ((policy["Roles"]?.elements ?? []) + [policy["RoleName"]].compactMap { $0 }).compactMap { $0.reference?.id }
    }

    /// A policy, or a choice of policies, among a role's own.
    private static func inline(_ value: Value) -> [Value] {
        if case ("Fn::If", .array(let parts))? = value.intrinsic, parts.count == 3 {
            return [1, 2].flatMap { branch in
                inline(parts[branch]).map { chosen(parts[0], branch, $0) }
            }
        }
        return value["PolicyDocument"].map { [$0] } ?? []
    }

    private static func documents(of policy: ResourceForm) -> [Value] {
        guard let document = policy["PolicyDocument"] else { return [] }
        guard let condition = policy.attribute("Condition") else { return [document] }
        return [chosen(condition, 1, document)]
    }

    /// The document with each statement under a condition of the stack.
    private static func chosen(_ condition: Value, _ branch: Int, _ document: Value) -> Value {
        let statements = (document["Statement"]?.elements ?? document["Statement"].map { [$0] }) ?? []
        let parts = statements.map { statement -> Value in
            let none = Value.ref("AWS::NoValue")
            return .object([
                .init("Fn::If", .array([condition] + (branch == 1 ? [statement, none] : [none, statement])))
            ])
        }
        return .object([.init("Statement", .array(parts))])
    }

    /// What the role may do, with one opaque right for each managed policy from elsewhere.
    func rules(of id: String, _ reader: StatementReader, renaming newID: (String) -> String?) -> [PolicyRule] {
        var rules = (documents[id] ?? []).flatMap { reader.statements($0.replacingReferences(newID)) }
        for policy in managed[id] ?? [] {
            let name = "the managed policy \(Readable.text(policy).split(separator: "/").last.map(String.init) ?? "")"
            let symbol = reader.symbols.number(of: "managed \(policy.compactJSON)", named: name)
            rules.append(PolicyRule(allows: true, actions: .init(globs: [Glob(tokens: [symbol])])))
        }
        return rules
    }
}
