import Infra
import Review

/// All that may be done to deploy stacks, and nothing more.
package struct DeployPolicy: Sendable {
    /// What a policy is for.
    package enum Form: String, Sendable, CaseIterable {
        /// Stacks that are not there yet: made, and deleted again where that fails.
        case first
        /// Stacks that are there: all that a deployment and a removal do.
        case update
        /// What a change adds to the rights for what is there.
        case change

        var handlers: HandlerPermissions.Handlers {
            switch self {
            case .first: [.create, .read, .delete]
            case .update, .change: .all
            }
        }
    }

    /// Of whoever runs the command.
    package let deployer: Set<Right>
    /// Of the roles that CloudFormation takes, by their ARNs.
    package let roles: [String: Set<Right>]
    package let unknownTypes: [String]

    /// - Parameters:
    ///   - stacks: as they will be.
    ///   - old: as they are; their resources may go.
    package init(_ stacks: [PolicyStack], old: [PolicyStack] = [], _ form: Form) {
        var before = Rights(old, .all)
        let after = Rights(stacks, form.handlers)
        if form == .change {
            deployer = after.deployer.subtracting(before.deployer)
            roles = after.roles.mapValues { $0 }.reduce(into: [:]) { all, one in
                let new = one.value.subtracting(before.roles[one.key] ?? [])
                if !new.isEmpty { all[one.key] = new }
            }
        } else {
            if form == .first { before = Rights([], .all) }
            deployer = after.deployer.union(before.deployer)
            roles = after.roles.merging(before.roles) { $0.union($1) }
        }
        unknownTypes = after.unknownTypes.sorted()
    }

    private struct Rights {
        var deployer: Set<Right> = []
        var roles: [String: Set<Right>] = [:]
        var unknownTypes: Set<String> = []

        init(_ stacks: [PolicyStack], _ handlers: HandlerPermissions.Handlers) {
            for stack in stacks {
                deployer.formUnion(stack.commandRights)
                let found = HandlerRights(stack, handlers)
                unknownTypes.formUnion(found.unknownTypes)
                if let role = stack.role {
                    roles[role, default: []].formUnion(found.rights)
                } else {
                    deployer.formUnion(found.rights)
                }
            }
        }
    }

    /// Who may take the role: the jobs of one repository's workflow that deploy to these environments.
    /// Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services"; "OpenID Connect reference".
    package static func gitHubTrust(repository: String, environments: [String], account: String, partition: String)
        -> Value
    {
        let issuer = "token.actions.githubusercontent.com"
        let subjects = environments.map { Value.string("repo:\(repository):environment:\($0)") }
        let audience = partition == "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com"
        return [
            "Version": "2012-10-17",
            "Statement": [
                [
                    "Effect": "Allow",
                    "Principal": ["Federated": .string("arn:\(partition):iam::\(account):oidc-provider/\(issuer)")],
                    "Action": "sts:AssumeRoleWithWebIdentity",
                    "Condition": [
                        "StringEquals": .object([
                            .init("\(issuer):aud", .string(audience)),
                            .init("\(issuer):sub", subjects.count == 1 ? subjects[0] : .array(subjects)),
                        ])
                    ],
                ]
            ],
        ]
    }
}
