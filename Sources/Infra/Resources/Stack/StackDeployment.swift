extension StackSettings {
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
