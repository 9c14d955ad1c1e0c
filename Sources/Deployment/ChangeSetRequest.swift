import Infra
import Review

/// The change set that a deployment asks for. Its name follows from its content, so that a deployment that was cut off
/// finds it again.
package struct ChangeSetRequest: Sendable {
    package let stack: String
    package let isNew: Bool
    package let template: Template
    package let parameters: ParameterPlan
    package let tags: [Value.Member]
    package let role: String?
    package let topics: [String]
    /// In express mode, and whether AWS undoes what fails: both are said of the change set then.
    package let express: (isOn: Bool, rollback: Bool)

    package enum Template: Sendable, Hashable {
        case text(String)
        case url(String)
    }

    /// Larger templates are taken from a bucket only.
    /// Source: AWS CloudFormation User Guide, "AWS CloudFormation quotas".
    package static let largestText = 51_200

    package init(
        stack: String, isNew: Bool, template: Template, parameters: ParameterPlan, tags: [Value.Member], role: String?,
        topics: [String],
        express: (isOn: Bool, rollback: Bool) = (false, true)
    ) {
        self.express = express
        (self.stack, self.isNew, self.template, self.parameters) = (stack, isNew, template, parameters)
        (self.tags, self.role, self.topics) = (tags, role, topics)
    }

    package static let prefix = "infra-"
    package var name: String { Self.prefix + Self.hash(body) }

    private var body: [Value.Member] {
        var members: [Value.Member] = [
            .init("StackName", .string(stack)), .init("ChangeSetType", isNew ? "CREATE" : "UPDATE"),
            .init("Capabilities", ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]),
            .init("Description", "By infra deploy."),
        ]
        switch template {
        case .text(let text): members.append(.init("TemplateBody", .string(text)))
        case .url(let url): members.append(.init("TemplateURL", .string(url)))
        }
        if !parameters.given.isEmpty { members.append(.init("Parameters", parameters.value)) }
        if !tags.isEmpty {
            members.append(.init("Tags", .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })))
        }
        if let role { members.append(.init("RoleARN", .string(role))) }
        if !topics.isEmpty { members.append(.init("NotificationARNs", .array(topics.map { .string($0) }))) }
        if express.isOn {
            members.append(.init("DeploymentConfig", ["Mode": "EXPRESS", "DisableRollback": .bool(!express.rollback)]))
        }
        return members
    }

    /// What `aws cloudformation create-change-set --cli-input-json` takes.
    package var input: Value { .object(body + [.init("ChangeSetName", .string(name))]) }

    /// FNV-1a, 64 bits. It tells requests apart and protects nothing.
    private static func hash(_ members: [Value.Member]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in Value.object(members).compactJSON.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
