extension ResourceRules {
    static let identity: [String: [ResourceRule]] = [
        // Source: AWS IAM User Guide, "Troubleshoot IAM roles"; AWS STS API Reference, "Actions".
        "AWS::IAM::Role": [
            ResourceRule("AssumeRolePolicyDocument") { subject in
                for statement in subject.resource["AssumeRolePolicyDocument", "Statement"]?.oneOrMore ?? [] {
                    for action in (statement["Action"]?.oneOrMore ?? []).compactMap(subject.stack.text)
                    where action != "*" && !action.lowercased().hasPrefix("sts:") {
                        return """
                            lets others "\(action)" in its trust policy, and IAM takes actions of STS there only; \
                            write sts:AssumeRole, and put "\(action)" into a policy of the role.
                            """
                    }
                }
                return nil
            }
        ],
        // Source: AWS KMS Developer Guide, "Default key policy", "Aliases"; API Reference, "PutKeyPolicy".
        "AWS::KMS::Key": [
            ResourceRule("KeyPolicy") { subject in
                guard subject.flag("BypassPolicyLockoutSafetyCheck") == false,
                    let statements = subject.resource["KeyPolicy", "Statement"]?.oneOrMore, !statements.isEmpty
                else { return nil }
                let mayChange = statements.contains { statement in
                    guard statement["Effect"].flatMap(subject.stack.text) != "Deny" else { return false }
                    // What deployment alone decides may be it.
                    guard let actions = statement["Action"]?.oneOrMore else { return true }
                    return actions.contains { action in
                        guard let text = subject.stack.text(action) else { return true }
                        return Pattern.covers(text.lowercased(), "kms:putkeypolicy")
                    }
                }
                return mayChange
                    ? nil
                    : """
                    has a policy by which nobody may change it again (kms:PutKeyPolicy), which KMS refuses; allow \
                    "kms:*" to the account: arn:aws:iam::…:root.
                    """
            }
        ],
        "AWS::KMS::Alias": [
            ResourceRule("AliasName") { subject in
                subject.text("AliasName")?.hasPrefix("alias/aws/") == true
                    ? "has a name that begins with alias/aws/, which KMS keeps for itself; change it." : nil
            }
        ],
        // Source: Amazon Cognito Developer Guide, "Customizing sign-in attributes", "Configuring a user pool domain".
        "AWS::Cognito::UserPool": [.exclusive("AliasAttributes", "UsernameAttributes", of: "Cognito")],
        "AWS::Cognito::UserPoolDomain": [
            ResourceRule("Domain") { subject in
                guard subject.lacks("CustomDomainConfig"), let domain = subject.text("Domain")?.lowercased(),
                    let word = ["aws", "amazon", "cognito"].first(where: domain.contains)
                else { return nil }
                return "has a prefix with \"\(word)\", which Cognito refuses; choose another one."
            }
        ],
    ]
}
