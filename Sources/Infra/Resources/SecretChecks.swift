extension Secret {
    func check(user: String, in scope: Scope, _ report: inout Report) {
        if let kind = SecretText.kind(name, named: "") {
            report(
                .secretValueAsName, at: location,
                """
                A secret is declared by its name, but this looks like \(kind); replace it by the name under which the \
                value is stored, such as \(scope.secretExample("bot-token")), and treat the value as leaked if it was \
                committed.
                """,
                subject: SecretText.secret(in: name))
            return
        }
        if let key {
            ExistingARN(key, service: "kms", resource: "", what: "key").check(
                in: scope.region, by: user, at: location, .secretInOtherRegion,
                because: "a key decrypts only in its own region", notes: scope.regionNotes, &report)
        }
        switch store {
        case .parameterStore: checkParameterName(&report)
        case .secretsManager:
            if name.hasPrefix("arn:") {
                ExistingARN(name, service: "secretsmanager", resource: "secret:", what: "secret").check(
                    in: scope.region, by: user, at: location, .secretInOtherRegion,
                    because: "a function reads secrets of its own region only", notes: scope.regionNotes, &report)
            } else if name.isEmpty || name.utf8.count > 512
                || !name.utf8.allSatisfy({ Self.isAllowed($0) || "+=@!".utf8.contains($0) })
            {
                report(
                    .invalidSecretName, at: location,
                    """
                    "\(name)" cannot be the name of a secret in Secrets Manager, which has letters, digits and /_+=.@- \
                    only, at most 512; correct it.
                    """)
            }
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "/_.-".utf8.contains(byte)
    }

    /// Source: AWS Systems Manager API Reference, "PutParameter", parameter Name.
    private func checkParameterName(_ report: inout Report) {
        let levels = name.split(separator: "/", omittingEmptySubsequences: true)
        var problem: String?
        if name.hasPrefix("arn:") {
            problem = "it is an ARN; write the parameter's name, such as \"/app/bot-token\""
        } else if levels.isEmpty || !name.utf8.allSatisfy(Self.isAllowed) {
            problem = "a name has letters, digits and /_.- only"
        } else if name.contains("/") && !name.hasPrefix("/") {
            problem = "a name with levels begins with a slash: \"/\(name)\""
        } else if name.hasSuffix("/") || name.contains("//") {
            problem = "it has an empty level"
        } else if levels.count > 15 {
            problem = "it has \(levels.count) levels; the limit is 15"
        } else if name.utf8.count > 1011 {
            problem = "it is longer than 1,011 characters"
        } else if let first = levels.first?.lowercased(), first.hasPrefix("aws") || first.hasPrefix("ssm") {
            problem = "names that begin with aws or ssm are reserved for AWS"
        }
        if let problem {
            report(.invalidSecretName, at: location, "\"\(name)\" cannot be the name of a parameter: \(problem).")
        }
    }
}
