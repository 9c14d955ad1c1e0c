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
            },
            ResourceRule("EnableKeyRotation") { subject in
                guard subject.flag("EnableKeyRotation") == true, let spec = subject.text("KeySpec"),
                    spec != "SYMMETRIC_DEFAULT"
                else { return nil }
                return """
                    is of the kind \(spec) and rotates, and KMS rotates symmetric encryption keys only; remove \
                    EnableKeyRotation.
                    """
            },
            ResourceRule("KeyUsage") { subject in
                let isSymmetric = subject.lacks("KeySpec") || subject.text("KeySpec") == "SYMMETRIC_DEFAULT"
                guard isSymmetric, let usage = subject.text("KeyUsage"), usage != "ENCRYPT_DECRYPT" else { return nil }
                return "is a symmetric key for \(usage), and such a key encrypts only; set KeySpec."
            },
        ],
        // Source: AWS CloudFormation, "AWS::IAM::Policy"; AWS IAM API Reference, "PutRolePolicy".
        "AWS::IAM::Policy": [
            ResourceRule("Roles") { subject in
                let owners = ["Roles", "Users", "Groups"]
                guard owners.allSatisfy({ subject.lacks($0) || subject.resource[$0] == .array([]) }) else { return nil }
                return "is the policy of no role, user or group, which CloudFormation refuses; set Roles."
            }
        ],
        "AWS::KMS::Alias": [
            ResourceRule("AliasName") { subject in
                subject.text("AliasName")?.hasPrefix("alias/aws/") == true
                    ? "has a name that begins with alias/aws/, which KMS keeps for itself; change it." : nil
            }
        ],
        // Source: Amazon Cognito API Reference, "CreateUserPoolClient".
        "AWS::Cognito::UserPoolClient": [
            ResourceRule("AllowedOAuthFlows") { subject in
                let flows = subject.elements("AllowedOAuthFlows").compactMap(subject.stack.text)
                guard flows.contains("client_credentials") else { return nil }
                if flows.count > 1 {
                    return
                        """
                        has the flow client_credentials and others, and Cognito takes it alone; use another client for \
                        it.
                        """
                }
                return subject.flag("GenerateSecret") == false
                    ? "has the flow client_credentials and no secret, which Cognito refuses; set GenerateSecret." : nil
            },
            ResourceRule("ExplicitAuthFlows") { subject in
                let flows = subject.elements("ExplicitAuthFlows").compactMap(subject.stack.text)
                let older = [
                    "ADMIN_NO_SRP_AUTH": "ALLOW_ADMIN_USER_PASSWORD_AUTH", "CUSTOM_AUTH_FLOW_ONLY": "ALLOW_CUSTOM_AUTH",
                    "USER_PASSWORD_AUTH": "ALLOW_USER_PASSWORD_AUTH",
                ]
                guard let old = flows.first(where: { older[$0] != nil }), let new = older[old],
                    flows.contains(where: { $0.hasPrefix("ALLOW_") })
                else { return nil }
                return "has \(old) beside names with ALLOW_, which Cognito refuses; write \(new)."
            },
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
