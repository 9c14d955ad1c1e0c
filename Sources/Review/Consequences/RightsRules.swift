import Infra

/// Who may do what: roles, policies of resources and keys, permissions of functions.
struct RightsRules {
    private let stack: StackComparison
    private let reader = StatementReader(symbols: Symbols())
    private let schemas = TypeSchemas()
    /// New logical ids by the old ones.
    private let newIDs: [String: String]
    private static let source = "IAM User Guide, \"Policy evaluation logic\""

    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        guard stack.kind != .removed else { return }
        let rules = RightsRules(stack)
        rules.judgeRoles(&findings)
        rules.judgeDocuments(&findings)
        rules.judgePermissions(&findings)
    }

    private init(_ stack: StackComparison) {
        self.stack = stack
        var newIDs: [String: String] = [:]
        for change in stack.comparison.resources { if case .renamed(let old) = change.kind { newIDs[old] = change.id } }
        self.newIDs = newIDs
    }

    private func report(_ finding: RightsFinding?, _ id: String, _ findings: inout Findings) {
        guard let finding else { return }
        // Every right of a new stack is new: report the dangerous ones only.
        if stack.kind == .added, finding.danger == .safe { return }
        findings.add(finding.danger, finding.isOpen ? .exposure : .rights, id, finding.message, source: Self.source)
    }

    private func judgeRoles(_ findings: inout Findings) {
        let concerned = concernedRoles
        guard !concerned.isEmpty else { return }
        let (old, new) = (
            RoleRights(stack.old, schemas, only: concerned), RoleRights(stack.new, schemas, only: concerned)
        )
        let oldIDs = Dictionary(newIDs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for id in new.types.keys.sorted() {
            let before = oldIDs[id] ?? id
            let isNew = old.types[before] == nil
            let title = "\(Printable.text(id)) (AWS::IAM::Role)"
            let (mine, its) = (old.rules(of: before, reader) { newIDs[$0] }, new.rules(of: id, reader) { _ in nil })
            report(
                RightsFinding(title, old: mine, new: its, reader.symbols, hasCallers: false, isNew: isNew), id,
                &findings)
            guard !isNew else { continue }
            boundary(id, old.boundaries[before], new.boundaries[id], &findings)
        }
        for change in stack.comparison.resources where change.type == "AWS::Lambda::Function" {
            role(of: change, old, new, &findings)
        }
    }

    /// The roles whose rights may differ: those that change, whose policies change, and between which functions change.
    private var concernedRoles: Set<String> {
        var ids: Set<String> = []
        for change in stack.comparison.resources {
            switch change.type {
            case "AWS::IAM::Role": ids.formUnion([change.old?.id, change.new?.id].compactMap { $0 })
            case "AWS::Lambda::Function" where change.old?["Role"] != change.new?["Role"]:
                ids.formUnion([change.old, change.new].compactMap { $0?["Role"]?.reference?.id })
            case _ where RoleRights.policyTypes.contains(change.type):
                ids.formUnion([change.old, change.new].compactMap { $0 }.flatMap(RoleRights.roles))
                // A managed policy that roles name, instead of naming them.
                if change.type == "AWS::IAM::ManagedPolicy" { ids.formUnion(rolesNaming(change.id)) }
            default: break
            }
        }
        return ids
    }

    private func rolesNaming(_ policy: String) -> [String] {
        let resources: [Value.Member] = [stack.old, stack.new].flatMap { $0?["Resources"]?.members ?? [] }
        return resources.filter { member in
            guard member.value["Type"]?.text == "AWS::IAM::Role" else { return false }
            let policies: [Value] = member.value["Properties"]?["ManagedPolicyArns"]?.elements ?? []
            return policies.contains { $0.reference?.id == policy }
        }
        .map(\.key)
    }

    private func boundary(_ id: String, _ old: Value?, _ new: Value?, _ findings: inout Findings) {
        guard let old, old != new else { return }
        let source = "IAM User Guide, \"Permissions boundaries for IAM entities\""
        if let new {
            findings.add(
                .look, .rights, id,
                """
                \(Printable.text(id)) has another permissions boundary, \(Readable.text(new)) instead of \
                \(Readable.text(old)); the two are not compared.
                """,
                source: source)
        } else {
            findings.add(
                .dangerous, .rights, id,
                """
                \(Printable.text(id)) loses its permissions boundary \(Readable.text(old)): all that its policies \
                allow holds.
                """, source: source)
        }
    }

    /// A function that runs with another role.
    private func role(of change: ResourceChange, _ old: RoleRights, _ new: RoleRights, _ findings: inout Findings) {
        guard let before = change.old?["Role"], let after = change.new?["Role"] else { return }
        let mapped = before.replacingReferences { newIDs[$0] }
        guard mapped != after else { return }
        guard let oldRole = before.reference?.id, let newRole = after.reference?.id, old.types[oldRole] != nil,
            new.types[newRole] != nil
        else {
            findings.add(
                .look, .rights, change.id,
                """
                \(change.title) runs with another role, \(Readable.text(after)) instead of \(Readable.text(before)).
                """, source: Self.source)
            return
        }
        let mine = old.rules(of: oldRole, reader) { newIDs[$0] }
        let finding = RightsFinding(
            "The role of \(change.title), \(Printable.text(newRole)) instead of \(Printable.text(oldRole)),", old: mine,
            new: new.rules(of: newRole, reader) { _ in nil }, reader.symbols, hasCallers: false)
        report(finding, change.id, &findings)
    }

    /// Policies of queues, topics, buckets, keys and others, and who may take on a role.
    private func judgeDocuments(_ findings: inout Findings) {
        for change in stack.comparison.resources where change.new != nil || change.kind == .removed {
            let documents = { (form: ResourceForm?) in form.map(PolicyDocuments.all) ?? [:] }
            let (before, after) = (documents(change.old), documents(change.new))
            for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
                let old = before[path].map { reader.statements($0.replacingReferences { newIDs[$0] }) } ?? []
                let new = after[path].map { reader.statements($0) } ?? []
                let what = PolicyDocuments.title(of: change.type, path, change.title)
                let isNew = change.kind == .added && !isAboutOldResources(change)
                report(
                    RightsFinding(
                        what, old: old, new: new, reader.symbols,
                        hasCallers: (old + new).contains { $0.principals != nil }, isNew: isNew),
                    change.id, &findings)
                // A policy of a resource denies those too who may by policies of their own.
                guard (old + new).contains(where: { $0.principals != nil }) else { continue }
                if let message = RightsFinding.noLongerDenied(what, old, new, reader.symbols) {
                    findings.add(.look, .rights, change.id, message, source: Self.source)
                }
            }
        }
    }

    /// Whether a new policy is for something that was there before.
    private func isAboutOldResources(_ change: ResourceChange) -> Bool {
        guard let new = change.new else { return false }
        return new.references.contains { stack.old?["Resources"]?[$0] != nil }
    }

    /// Permissions of functions, all of one function together.
    private func judgePermissions(_ findings: inout Findings) {
        let changes = stack.comparison.resources.filter { $0.type == "AWS::Lambda::Permission" }
        guard !changes.isEmpty else { return }
        var concerned: Set<String> = []
        for change in changes {
            for (form, newID) in [
                (change.old, { (id: String) in newIDs[id] }), (change.new, { (_: String) -> String? in nil }),
            ] {
                if let function = form?["FunctionName"] {
                    concerned.insert(function.replacingReferences(newID).compactJSON)
                }
            }
        }
        let (old, new) = (
            permissions(stack.old, of: concerned) { newIDs[$0] }, permissions(stack.new, of: concerned) { _ in nil }
        )
        for key in Set(old.keys).union(new.keys).sorted() {
            guard let some = new[key] ?? old[key] else { continue }
            let (before, after) = (old[key]?.rules ?? [], new[key]?.rules ?? [])
            let isNew = some.function.reference.map { function in
                stack.old?["Resources"]?[function.id] == nil && stack.new?["Resources"]?[function.id] != nil
                    && !newIDs.values.contains(function.id)
            }
            let finding = RightsFinding(
                "Who may invoke \(Readable.text(some.function))", old: before, new: after, reader.symbols,
                hasCallers: true, isNew: isNew ?? false)
            let id =
                changes.first { $0.new?["FunctionName"].map { $0.compactJSON == key } ?? false }?.id ?? changes[0].id
            report(finding, id, &findings)
        }
    }

    private func permissions(
        _ template: Value?, of concerned: Set<String>, _ newID: (String) -> String?
    ) -> [String: (function: Value, rules: [PolicyRule])] {
        var result: [String: (function: Value, rules: [PolicyRule])] = [:]
        for member in template?["Resources"]?.members ?? []
        where member.value["Type"]?.text == "AWS::Lambda::Permission" {
            let name = member.value["Properties"]?["FunctionName"].flatMap { CanonicalForm().of($0) }
            guard let function = name?.replacingReferences(newID), concerned.contains(function.compactJSON) else {
                continue
            }
            let permission = ResourceForm(member.key, member.value, schemas).replacingReferences(newID)
            let rule = PermissionRule.rule(permission, reader.symbols)
            result[function.compactJSON, default: (function, [])].rules.append(rule)
        }
        return result
    }
}
