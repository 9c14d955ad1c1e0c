extension Function {
    func checkEnvironment(in scope: Scope, _ report: inout Report) {
        var seen: [String: SourceLocation] = [:]
        var size = 0
        for variable in options.environment {
            checkName(variable, &report)
            if let other = seen[variable.name] {
                report(
                    .variableTwice, at: variable.location,
                    "The \(title) sets the variable \(variable.name) twice; remove one.",
                    notes: [.init(other, "set here too")])
            }
            seen[variable.name] = variable.location
            size += variable.name.utf8.count
            switch variable.value {
            case .value(let value):
                size += value.textSize
                checkDynamicReference(value, variable, &report)
                if case .string(let text) = value { checkSecret(text, variable, in: scope, &report) }
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
                The environment of \(title) is \(size) bytes; the limit is 4,096, with what the runtime adds. Move \
                large values into a parameter or a file.
                """)
        }
    }

    private func checkSecret(_ text: String, _ variable: EnvironmentVariable, in scope: Scope, _ report: inout Report) {
        if let kind = SecretText.kind(text, named: variable.name) {
            report(
                .literalSecret, at: variable.location,
                """
                The variable \(variable.name) of \(title) holds what looks like \(kind), which would be in clear text \
                in the generated files and in the function's configuration; store it as an SSM SecureString and write \
                \(scope.secretExample(variable.name.lowercased())).
                """)
        } else if PlainSecrets.isOne(text, named: variable.name) {
            report(
                .plainSecret, at: variable.location,
                """
                The variable \(variable.name) of \(title) holds a plain text, and by its name that is a secret, which \
                would be readable in the generated files and in the function's configuration; store it as an SSM \
                SecureString and write \(scope.secretExample(variable.name.lowercased())).
                """)
        }
    }

    /// What CloudFormation puts in for `{{resolve:…}}` is readable in the function's configuration.
    private func checkDynamicReference(_ value: Value, _ variable: EnvironmentVariable, _ report: inout Report) {
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

    private func checkName(_ variable: EnvironmentVariable, _ report: inout Report) {
        let name = variable.name
        let starts = name.utf8.first.map { isLetter($0) } ?? false
        if Self.reservedVariables.contains(name) {
            report(
                .invalidVariableName, at: variable.location,
                """
                Lambda sets the variable \(name) itself and refuses it in a function's configuration; use another name.
                """)
        } else if !starts || !name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
            || name.utf8.count < 2
        {
            report(
                .invalidVariableName, at: variable.location,
                """
                "\(name)" cannot be the name of an environment variable, which begins with a letter and has at least \
                two letters, digits and underscores; change it.
                """)
        }
    }

    /// Source: AWS Lambda Developer Guide, "Defined runtime environment variables".
    private static let reservedVariables: Set<String> = [
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT",
        "LAMBDA_RUNTIME_DIR",
    ]
}

extension Secret {
    func check(user: String, in scope: Scope, _ report: inout Report) {
        if let kind = SecretText.kind(name, named: "") {
            report(
                .secretValueAsName, at: location,
                """
                A secret is declared by its name, but this looks like \(kind); replace it by the name under which the \
                value is stored, such as \(scope.secretExample("bot-token")), and treat the value as leaked if it was \
                committed.
                """)
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

extension Value {
    /// Bytes that it surely takes; what AWS decides is not counted.
    fileprivate var textSize: Int {
        if case .string(let text) = self { return text.utf8.count }
        return 0
    }
}
