import Deployment
import Infra
import Review

/// The documents, as JSON or as files.
struct PolicyOutput {
    let policy: DeployPolicy
    let stacks: [String]
    let stages: [String]
    let trust: Value?
    let form: DeployPolicy.Form

    func write(to folder: String?) throws {
        let base = "infra-deploy-\(stages.joined(separator: "-"))"
        var files = documents(policy.deployer, base)
        for (number, role) in policy.roles.keys.sorted().enumerated() {
            Terminal.printError(
                """
                note: CloudFormation accepts the role \(Presentable.text(role, slug: "")): it needs \
                \(base)-role\(number + 1)-….
                """)
            files += documents(policy.roles[role] ?? [], "\(base)-role\(number + 1)")
        }
        if files.isEmpty, form == .change { Terminal.printError("note: The change needs no further permissions.") }
        guard let folder else {
            var members: [Value.Member] = [
                .init("version", 1),
                .init("policies", .array(files.map { ["name": .string($0.name), "document": $0.document] })),
            ]
            if let trust { members.append(.init("trust", trust)) }
            print(Value.object(members).prettyJSON, terminator: "")
            return
        }
        try FileSystem.makeFolder(folder)
        if let trust { files.append(("\(base)-trust", trust)) }
        for file in files {
            let path = "\(folder)/\(file.name).json"
            try FileSystem.replace(path, with: Array(file.document.prettyJSON.utf8))
            print(path)
        }
        guard form != .change, trust != nil else { return }
        print("\nTo make the role:\n")
        print(
            """
              aws iam create-role --role-name \(base) --assume-role-policy-document file://\(folder)/\(base)-trust.json
            """)
        for file in files where !file.name.hasSuffix("-trust") && !file.name.contains("-role") {
            print(
                """
                  aws iam create-policy --policy-name \(file.name) --policy-document file://\(folder)/\(file.name).json
                """)
            print(
                """
                  aws iam attach-role-policy --role-name \(base) --policy-arn arn:aws:iam::ACCOUNT:policy/\(file.name)
                """)
        }
    }

    private func documents(_ rights: Set<Right>, _ name: String) -> [(name: String, document: Value)] {
        let policies = ManagedPolicies(rights, stacks: stacks)
        if policies.isFolded {
            Terminal.printError(
                """
                note: The exact names need more than \(ManagedPolicies.most) policies, so resources of one stack are \
                put together as STACK-*.
                """)
        }
        if policies.policies.count > ManagedPolicies.most {
            Terminal.printError(
                """
                note: These are \(policies.policies.count) policies, and a role takes \(ManagedPolicies.most): ask for \
                a higher quota, or deploy with a role for each service.
                """)
        }
        return policies.documents.enumerated().map { ("\(name)-\($0 + 1)", $1) }
    }
}
