extension ResourceRules {
    static let identity: [String: [ResourceRule]] = [
        // Source: AWS IAM User Guide, "Troubleshoot IAM roles"; AWS STS API Reference, "Actions".
        "AWS::IAM::Role": [
            ResourceRule("ManagedPolicyArns") { subject in
                for arn in subject.elements("ManagedPolicyArns").compactMap(subject.known) {
                    let parts = arn.split(separator: "/", maxSplits: 1)
                    guard parts.count == 2, parts[0].hasSuffix(":iam::aws:policy"),
                        let path = pathsOfManaged[String(parts[1])]
                    else { continue }
                    return "names \(arn), which does not exist; write \(parts[0])/\(path)/\(parts[1])."
                }
                return nil
            },
            .name("RoleName", of: "IAM", "at most 64 letters, digits and _+=,.@-") { isIAMName($0, 64) },
            ResourceRule("MaxSessionDuration") { subject in
                guard let seconds = subject.number("MaxSessionDuration"), !(3_600...43_200).contains(seconds) else {
                    return nil
                }
                return
                    "has a MaxSessionDuration of \(grouped(seconds)) s, and IAM allows 3,600 s to 43,200 s; change it."
            },
            ResourceRule("Policies") { subject in
                var names: Set<String> = []
                for name in subject.elements("Policies").compactMap({ $0["PolicyName"].flatMap(subject.stack.text) })
                where !names.insert(name).inserted {
                    return
                        "has two policies with the name \"\(name)\", of which one would replace the other; rename one."
                }
                return nil
            },
            ResourceRule("AssumeRolePolicyDocument") { subject in
                for statement in subject.resource["AssumeRolePolicyDocument", "Statement"]?.oneOrMore ?? [] {
                    for action in (statement["Action"]?.oneOrMore ?? []).compactMap(subject.known)
                    where action != "*" && !action.lowercased().hasPrefix("sts:") {
                        return """
                            allows "\(action)" in its trust policy, and IAM accepts only actions of STS there; write \
                            sts:AssumeRole, and put "\(action)" into a policy of the role.
                            """
                    }
                }
                return nil
            },
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
                        guard let text = subject.known(action) else { return true }
                        return Pattern.covers(text.lowercased(), "kms:putkeypolicy")
                    }
                }
                return mayChange
                    ? nil
                    : """
                    has a policy under which nobody can change it again (kms:PutKeyPolicy), which KMS refuses; allow \
                    "kms:*" to the account: arn:aws:iam::…:root.
                    """
            },
            ResourceRule("EnableKeyRotation") { subject in
                guard subject.flag("EnableKeyRotation") == true, let spec = subject.text("KeySpec"),
                    spec != "SYMMETRIC_DEFAULT"
                else { return nil }
                return """
                    has the key spec \(spec) and rotation, and KMS rotates only symmetric encryption keys; remove \
                    EnableKeyRotation.
                    """
            },
            ResourceRule("KeyUsage") { subject in
                let isSymmetric = subject.lacks("KeySpec") || subject.text("KeySpec") == "SYMMETRIC_DEFAULT"
                guard isSymmetric, let usage = subject.text("KeyUsage"), usage != "ENCRYPT_DECRYPT" else { return nil }
                return "is a symmetric key for \(usage), and symmetric keys only encrypt; set KeySpec."
            },
        ],
        // Source: AWS CloudFormation, "AWS::IAM::Policy"; AWS IAM API Reference, "PutRolePolicy".
        "AWS::IAM::Policy": [
            ResourceRule("Roles") { subject in
                let owners = ["Roles", "Users", "Groups"]
                guard owners.allSatisfy({ subject.lacks($0) || subject.resource[$0] == .array([]) }) else { return nil }
                return "is not attached to a role, user or group, which CloudFormation refuses; set Roles."
            }
        ],
        "AWS::KMS::Alias": [
            ResourceRule("AliasName") { subject in
                subject.text("AliasName")?.hasPrefix("alias/aws/") == true
                    ? "has a name that begins with alias/aws/, which KMS reserves; change it." : nil
            }
        ],
        // Source: Amazon Cognito API Reference, "CreateUserPoolClient".
        "AWS::Cognito::UserPoolClient": [
            ResourceRule("AllowedOAuthScopes") { subject in
                guard subject.flag("AllowedOAuthFlowsUserPoolClient") == true, subject.has("AllowedOAuthFlows"),
                    subject.lacks("AllowedOAuthScopes")
                else { return nil }
                return "has AllowedOAuthFlows and no AllowedOAuthScopes, which Cognito refuses; set AllowedOAuthScopes."
            },
            ResourceRule("DefaultRedirectURI") { subject in
                let addresses = subject.elements("CallbackURLs").map(subject.stack.text)
                guard let address = subject.text("DefaultRedirectURI"), !addresses.isEmpty, !addresses.contains(nil),
                    !addresses.contains(address)
                else { return nil }
                return "has the DefaultRedirectURI \"\(address)\", which is not among its CallbackURLs; add it there."
            },
            ResourceRule("AllowedOAuthFlows") { subject in
                let flows = subject.elements("AllowedOAuthFlows").compactMap(subject.known)
                guard flows.contains("client_credentials") else { return nil }
                if flows.count > 1 {
                    return
                        """
                        has the flow client_credentials and others, and Cognito allows it only alone; use another \
                        client for it.
                        """
                }
                return subject.flag("GenerateSecret") == false
                    ? "has the flow client_credentials and no secret, which Cognito refuses; set GenerateSecret." : nil
            },
            ResourceRule("ExplicitAuthFlows") { subject in
                let flows = subject.elements("ExplicitAuthFlows").compactMap(subject.known)
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
        "AWS::Cognito::UserPool": [
            .exclusive("AliasAttributes", "UsernameAttributes", of: "Cognito"),
            .required(
                "EmailConfiguration.SourceArn", where: "EmailConfiguration.EmailSendingAccount", is: "DEVELOPER",
                of: "Cognito"),
            ResourceRule("EnabledMfas") { subject in
                guard ["ON", "OPTIONAL"].contains(subject.text("MfaConfiguration")),
                    subject.elements("EnabledMfas").contains("SMS_MFA"), subject.lacks("SmsConfiguration")
                else { return nil }
                return "has SMS_MFA and no SmsConfiguration, which Cognito refuses; set it."
            },
            ResourceRule("Schema") { subject in
                for attribute in subject.elements("Schema") where attribute["Required"].flag == true {
                    guard let name = attribute["Name"].flatMap(subject.stack.text), !name.contains("${"),
                        !standardAttributes.contains(name)
                    else { continue }
                    return
                        "requires the custom attribute \"\(name)\", and Cognito requires only standard ones; remove Required."
                }
                return nil
            },
        ],
        // Source: Amazon Cognito Identity API Reference, "SetIdentityPoolRoles".
        "AWS::Cognito::IdentityPoolRoleAttachment": [
            ResourceRule("Roles") { subject in
                for kind in ["authenticated", "unauthenticated"] {
                    guard let role = subject.text("Roles", kind), ARN(role) == nil else { continue }
                    return "names the \(kind) role \"\(role)\", and Cognito needs its ARN; write that."
                }
                return nil
            }
        ],
        "AWS::Cognito::UserPoolDomain": [
            ResourceRule("Domain") { subject in
                guard subject.lacks("CustomDomainConfig"), let domain = subject.text("Domain")?.lowercased(),
                    let word = ["aws", "amazon", "cognito"].first(where: domain.contains)
                else { return nil }
                return "has a prefix that contains \"\(word)\", which Cognito refuses; choose another."
            }
        ],
    ]

    /// Source: Amazon Cognito Developer Guide, "Working with user attributes".
    private static let standardAttributes = [
        "address", "birthdate", "email", "email_verified", "family_name", "gender", "given_name", "locale",
        "middle_name",
        "name", "nickname", "phone_number", "phone_number_verified", "picture", "preferred_username", "profile", "sub",
        "updated_at", "website", "zoneinfo",
    ]

    /// Managed policies that are often named without the path that is a part of their ARNs.
    /// Source: AWS Managed Policy Reference Guide.
    private static let pathsOfManaged = Dictionary(
        [
            "AWSLambdaBasicExecutionRole", "AWSLambdaDynamoDBExecutionRole", "AWSLambdaKinesisExecutionRole",
            "AWSLambdaMSKExecutionRole", "AWSLambdaRole", "AWSLambdaSQSQueueExecutionRole",
            "AWSLambdaVPCAccessExecutionRole", "AmazonECSTaskExecutionRolePolicy",
            "AmazonAPIGatewayPushToCloudWatchLogs", "AmazonRDSEnhancedMonitoringRole", "AWSAppSyncPushToCloudWatchLogs",
        ].map { ($0, "service-role") }, uniquingKeysWith: { first, _ in first })

    private static func isIAMName(_ name: String, _ longest: Int) -> Bool {
        (1...longest).contains(name.utf8.count)
            && name.hasOnlyLettersDigits(and: "_+=,.@-")
    }
}
