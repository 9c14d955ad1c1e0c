/// What an update of a stack does to a resource.
/// Source: AWS CloudFormation User Guide, "Prevent updates to stack resources".
public enum StackUpdate: String, Sendable, Hashable {
    /// Changed in place, with or without an interruption.
    case modify = "Update:Modify"
    /// Made anew, so that what the old one holds is gone.
    case replace = "Update:Replace"
    /// Deleted, since the template no longer has it.
    case delete = "Update:Delete"
}

/// One refusal of a stack policy.
struct StackProtection: Sendable, Hashable {
    let subject: Subject
    let updates: [StackUpdate]

    enum Subject: Sendable, Hashable {
        case declaration(AnyDeclaration)
        /// A resource type; `AWS::DynamoDB::*` stands for several.
        case type(String)
    }
}

extension StackSettings {
    /// The statements of the stack policy; none where nothing is protected. A policy refuses what it does not allow, so
    /// it begins with allowing everything.
    func policyStatements(in stack: StackModel) -> [Value] {
        guard !protections.isEmpty else { return [] }
        let refusals = protections.map { protection -> Value in
            var resource = "*"
            var condition: Value?
            switch protection.value.subject {
            case .declaration(let any):
                resource = "LogicalResourceId/\((stack[any.base.key] ?? any.base).logicalID)"
            case .type(let type):
                condition = [type.contains("*") ? "StringLike" : "StringEquals": ["ResourceType": [.string(type)]]]
            }
            var actions: [StackUpdate] = []
            for update in protection.value.updates where !actions.contains(update) { actions.append(update) }
            return .members([
                ("Effect", "Deny"), ("Action", .array(actions.map { .string($0.rawValue) })), ("Principal", "*"),
                ("Resource", .string(resource)), ("Condition", condition),
            ])
        }
        return [["Effect": "Allow", "Action": ["Update:*"], "Principal": "*", "Resource": "*"]] + refusals
    }

    /// What serverless.yml says of it.
    func providerWords(in stack: StackModel) -> [ServerlessWords.ProviderWord] {
        let policy = policyStatements(in: stack)
        var words = ServerlessWords()
        words.set(["stackName"], name.map { .string($0.value) })
        if !tags.isEmpty { words.set(["stackTags"], .object(tagMembers)) }
        if !policy.isEmpty { words.set(["stackPolicy"], .array(policy)) }
        if !topics.isEmpty { words.set(["notificationArns"], .array(topics.map { .string($0.value) })) }
        words.set(["iam", "deploymentRole"], role.map { .string($0.value) })
        return words.provider
    }

    /// Each key once; the last value holds.
    var tagMembers: [Value.Member] { [Value.Member]().replaced(by: tags.map(\.value)) }
}
