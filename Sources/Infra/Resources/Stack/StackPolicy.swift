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

    /// A template configuration file, which CodePipeline reads and people can look at; nil where it would say nothing.
    /// Source: AWS CloudFormation User Guide, "AWS CloudFormation artifacts", template configuration file.
    func templateConfiguration(in stack: StackModel) -> Value? {
        let policy = policyStatements(in: stack)
        guard !tags.isEmpty || !policy.isEmpty else { return nil }
        return .members([
            ("Tags", tags.isEmpty ? nil : .object(tagMembers)),
            ("StackPolicy", policy.isEmpty ? nil : ["Statement": .array(policy)]),
        ])
    }

    /// What to add to `aws cloudformation deploy`, and the commands to run once behind it; one line each.
    func deploymentNotes(in stack: StackModel) -> [String] {
        var options: [String] = []
        if let role { options.append("--role-arn \(role.value)") }
        if !topics.isEmpty { options.append("--notification-arns " + topics.map(\.value).joined(separator: " ")) }
        let tags = tagMembers.compactMap { tag -> String? in
            guard case .string(let value) = tag.value else { return nil }
            return Self.quoted("\(tag.key)=\(value)")
        }
        if !tags.isEmpty { options.append("--tags " + tags.joined(separator: " ")) }
        var notes = options.isEmpty ? [] : ["deploy with \(options.joined(separator: " "))"]
        let target = "--stack-name \(stack.stackName) --region \(stack.region.id)"
        if !protections.isEmpty {
            notes.append(
                """
                then aws cloudformation set-stack-policy \(target) --stack-policy-body "$(jq .StackPolicy \
                \(GeneratedFile.configurationName))"
                """)
        }
        if isProtected {
            notes.append(
                "then aws cloudformation update-termination-protection \(target) --enable-termination-protection")
        }
        return notes
    }

    /// As a shell takes it for one word.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_.:/=+-@".utf8.contains($0) }
        return isPlain
            ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
