extension Function {
    func checkSecret(_ text: String, _ variable: EnvironmentVariable, in scope: Scope, _ report: inout Report) {
        if let kind = SecretText.kind(text, named: variable.name) {
            report(
                .literalSecret, at: variable.location,
                """
                The variable \(variable.name) of \(title) holds what looks like \(kind), which would be in clear text \
                in the generated files and in the function's configuration; store it as an SSM SecureString and write \
                \(scope.secretExample(variable.name.lowercased())).
                """,
                subject: SecretText.secret(in: text))
        } else if PlainSecrets.isOne(text, named: variable.name) {
            report(
                .plainSecret, at: variable.location,
                """
                The variable \(variable.name) of \(title) holds a plain text, and by its name that is a secret, which \
                would be readable in the generated files and in the function's configuration; store it as an SSM \
                SecureString and write \(scope.secretExample(variable.name.lowercased())).
                """)
        } else if let inside = PlainSecrets.inside(text)?.first, SecretText.kind(text, named: "") == nil {
            report(
                .plainSecret, at: variable.location,
                """
                The variable \(variable.name) of \(title) holds "\(inside.name)" in plain text, and by its name that \
                is a secret, which would be readable in the generated files and in the function's configuration; store \
                it as an SSM SecureString and write \(scope.secretExample(inside.name.lowercased())).
                """)
        }
    }

    /// What CloudFormation puts in for `{{resolve:…}}` is readable in the function's configuration.
    func checkDynamicReference(_ value: Value, _ variable: EnvironmentVariable, _ report: inout Report) {
        // Most values have no braces; to look for a longer text in each takes longer than all other checks of it.
        guard case .string(let text) = value, text.utf8.contains(UInt8(ascii: "{")) else { return }
        if text.contains("{{resolve:ssm-secure:") {
            report(
                .secureReferenceMisplaced, at: variable.location,
                """
                The variable \(variable.name) of \(title) refers to a SecureString, which CloudFormation puts into no \
                function's environment; let the function read it: Secret("name").
                """)
        } else if text.contains("{{resolve:secretsmanager:") {
            report(
                .secretInPlainText, at: variable.location,
                """
                CloudFormation would copy the secret into the variable \(variable.name) of \(title), where everyone \
                who may look at the function can read it; let the function read it: Secret.secretsManager("name").
                """)
        }
    }
}
