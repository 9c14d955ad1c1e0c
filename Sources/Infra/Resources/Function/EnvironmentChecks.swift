extension Function {
    func checkEnvironment(in scope: Scope, _ report: inout Report) {
        var size = 0
        let variables = options.environment
        for (index, variable) in variables.enumerated() {
            checkName(variable, &report)
            if let other = variables[..<index].last(where: { $0.name == variable.name })?.location {
                report(
                    .variableTwice, at: variable.location,
                    "The \(title) sets the variable \(variable.name) twice; remove one.",
                    notes: [.init(other, "set here too")])
            }
            size += variable.name.utf8.count
            switch variable.value {
            case .value(let value):
                size += value.textSize
                checkDynamicReference(value, variable, &report)
                if value.isNoText {
                    report(
                        .invalidVariableValue, at: variable.location,
                        """
                        The variable \(variable.name) of \(title) has no text, and Lambda accepts nothing else; give \
                        it one.
                        """)
                }
                if case .string(let text) = value {
                    checkSecret(text, variable, in: scope, &report)
                    if let name = PseudoParameters.placeholder(in: text) {
                        report(
                            .placeholderInText, at: variable.location,
                            """
                            The variable \(variable.name) of \(title) has ${\(name)} in a plain text, where it stays \
                            as it is; write ["Fn::Sub": …] as Value.
                            """)
                    }
                }
            case .secret(let secret):
                size += secret.environmentText(for: secretReader).utf8.count
                secret.check(user: title, in: scope, &report)
                if secretReader != .bref, secretReader != .lambdaRuntime,
                    case .secretsManager(let field?) = secret.store
                {
                    report(
                        .secretFieldIgnored, at: secret.location,
                        """
                        The field "\(field)" of the secret "\(secret.name)" has no effect: the variable \
                        \(variable.name) of the \(title) holds the secret's name, and the function reads all of it. \
                        Leave field: out, and take the field from the JSON in the function.
                        """)
                }
                if secretReader == .bref, case .secretsManager = secret.store {
                    report(
                        .invalidSecretName, at: secret.location,
                        """
                        Bref's loader reads secrets from Parameter Store only, but "\(secret.name)" is in Secrets \
                        Manager; store it as an SSM SecureString and write Secret("/…").
                        """)
                }
            }
        }
        for grant in options.grants { grant.value.secret?.check(user: title, in: scope, &report) }
        for variable in runtimeVariables {
            size += variable.key.utf8.count
            if case .string(let text) = variable.value { size += text.utf8.count }
        }
        if size > 4096 {
            report(
                .environmentTooLarge, at: location,
                """
                The environment of \(title) is \(grouped(size)) bytes; the limit is 4,096, with what the runtime adds. \
                Move large values into a parameter or a file.
                """)
        }
    }
}

extension Value {
    /// Whether it becomes `null` in a template.
    fileprivate var isNoText: Bool {
        switch self {
        case .null: true
        case .double(let number): !number.isFinite
        default: false
        }
    }

    /// Bytes that it surely takes; what AWS decides is not counted.
    fileprivate var textSize: Int {
        if case .string(let text) = self { return text.utf8.count }
        return 0
    }
}
