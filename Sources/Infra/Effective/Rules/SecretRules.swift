/// Rules of secrets and parameters.
extension ResourceRules {
    static let secrets: [String: [ResourceRule]] = [
        // Source: AWS Secrets Manager, AWS CloudFormation, "AWS::SecretsManager::Secret".
        "AWS::SecretsManager::Secret": [
            .number("GenerateSecretString.PasswordLength", of: "Secrets Manager", in: 1...4_096),
            .exclusive("SecretString", "GenerateSecretString", of: "Secrets Manager"),
            .name("Name", of: "Secrets Manager", "letters, digits and /_+=.@-") {
                $0.hasOnlyLettersDigits(and: "/_+=.@-")
            },
            ResourceRule("GenerateSecretString") { subject in
                let kinds = ["ExcludeLowercase", "ExcludeUppercase", "ExcludeNumbers", "ExcludePunctuation"]
                guard kinds.allSatisfy({ subject.flag("GenerateSecretString", $0) == true }) else { return nil }
                return "excludes all kinds of characters, so that no password can be generated; allow one of them."
            },
            .required(
                "GenerateSecretString.GenerateStringKey", beside: "GenerateSecretString.SecretStringTemplate",
                of: "Secrets Manager"),
            .required(
                "GenerateSecretString.SecretStringTemplate", beside: "GenerateSecretString.GenerateStringKey",
                of: "Secrets Manager"),
        ],
        // Source: AWS Secrets Manager API Reference, "RotateSecret", "RotationRulesType".
        "AWS::SecretsManager::RotationSchedule": [
            ResourceRule("RotationRules") { subject in
                guard subject.has("RotationRules", "AutomaticallyAfterDays"),
                    subject.has("RotationRules", "ScheduleExpression")
                else { return nil }
                return """
                    has both AutomaticallyAfterDays and ScheduleExpression, and Secrets Manager accepts one of them; \
                    remove the other.
                    """
            }
        ],
        // Source: AWS Systems Manager API Reference, "PutParameter".
        "AWS::SSM::Parameter": [
            ResourceRule("Value") { subject in
                // An account may have another tier by default.
                let limit = subject.text("Tier") == "Standard" ? 4_096 : 8_192
                guard let size = subject.text("Value")?.utf8.count, size > limit else { return nil }
                return """
                    has a value of \(grouped(size)) bytes; the limit of its tier is \(grouped(limit)): shorten \
                    it\(limit == 4_096 ? ", or set \"Tier\": \"Advanced\"" : "").
                    """
            },
            ResourceRule("Name") { subject in
                guard let name = subject.text("Name")?.lowercased() else { return nil }
                let first = name.hasPrefix("/") ? String(name.dropFirst()) : name
                return first.hasPrefix("aws") || first.hasPrefix("ssm")
                    ? "has a name that begins with aws or ssm, which Parameter Store reserves; change it." : nil
            },
        ],
    ]
}
