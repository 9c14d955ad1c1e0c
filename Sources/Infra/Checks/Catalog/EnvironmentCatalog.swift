// Environment variables and secrets.
extension Check {
    static let invalidVariableName = Check(
        "invalid-variable-name", .error,
        "An environment variable has an invalid or reserved name.",
        explanation: """
            Names have letters, digits and underscores and begin with a letter. Some names are reserved by Lambda.
            """,
        wrong: #".environment("AWS_REGION", "eu-central-1")"#,
        right: #".environment("HOME_REGION", "eu-central-1")"#,
        source: "AWS Lambda Developer Guide, \"Defined runtime environment variables\"")

    static let invalidVariableValue = Check(
        "invalid-variable-value", .error, "An environment variable has no text.",
        explanation:
            "Lambda refuses null. JSON has no numbers that are infinite or undefined, so they become null too.",
        wrong: #".environment("LIMIT", Value.double(.nan))"#,
        right: #".environment("LIMIT", "10")"#,
        source: "AWS CloudFormation Template Reference Guide, \"AWS::Lambda::Function Environment\"")

    static let variableTwice = Check(
        "variable-twice", .error, "An environment variable is set twice.",
        explanation: "The second value would silently replace the first.",
        wrong: #"""
            .environment("BOT_NAME", "a")
            .environment("BOT_NAME", "b")
            """#,
        right: #".environment("BOT_NAME", stage == .prod ? "a" : "b")"#,
        source: "A rule of infra's own")

    static let environmentTooLarge = Check(
        "environment-too-large", .error, "The environment variables exceed 4,096 bytes.", facts: .quotas,
        explanation: """
            Names and values together are limited to 4,096 bytes, including variables that the runtime adds.
            """,
        wrong: #".environment("TEXT", String(repeating: "x", count: 5_000))"#,
        right: #".environment("TEXT_PARAMETER", "/shop/text")"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let invalidSecretRotation = Check(
        "invalid-secret-rotation", .error, "A secret cannot be rotated as it is declared.",
        explanation: """
            Secrets Manager rotates its own secrets, with one rotation for each secret, at most every four hours, on \
            the hour. A rotation window must end before the next one starts. Otherwise the deployment fails.
            """,
        wrong: #".on(.secretRotation(of: Secret("/shop/key"), every: .hours(1)))"#,
        right: #".on(.secretRotation(of: .secretsManager("shop/key"), every: .days(30)))"#,
        source: "AWS Secrets Manager User Guide, \"Rotation schedules\"")

    static let literalSecret = Check(
        "literal-secret", .error, "A secret is in clear text.",
        explanation: """
            Generated files are committed and reviewed, templates and configurations can be read by many: a secret in \
            them is no longer a secret. Secrets are found by their form (Telegram tokens, AWS and GitHub keys, private \
            keys, URLs with passwords) and, under names such as API_SECRET, by their randomness.
            """,
        wrong: #".environment("BOT_TOKEN", "123456789:ABC…")"#,
        right: #".environment("BOT_TOKEN", Secret("/shop/prod/bot-token"))"#,
        source: "AWS Lambda Developer Guide, \"Securing Lambda environment variables\"")

    static let plainSecret = Check(
        "plain-secret", .warning, "A value whose name says that it is a secret is in clear text.",
        explanation: """
            A name that ends in password, secret, token, API key or private key holds one, whatever it looks like, and \
            what is in a template or a function's configuration is read by many. Exempt are names that continue after \
            the word (TOKEN_TTL, SECRET_NAME, PASSWORD_POLICY) and values that are not secrets: numbers (except \
            passwords), flags, paths, URLs, ARNs, references, placeholders such as changeme, and values that repeat \
            the variable's name. For resources, variables and properties such as MasterUserPassword are checked.
            """,
        wrong: #".environment("DB_PASSWORD", "hunter2")"#,
        right: #".environment("DB_PASSWORD", Secret("/shop/prod/db-password"))"#,
        source: "AWS Lambda Developer Guide, \"Securing Lambda environment variables\"")

    static let secretValueAsName = Check(
        "secret-value-as-name", .error, "A secret is declared by its value instead of its name.",
        explanation:
            "A secret is declared by the name under which its value is stored. The value must not be in a spec.",
        wrong: #"Secret("123456789:ABC…")"#,
        right: #"Secret("/shop/prod/bot-token")"#,
        source: "AWS Systems Manager API Reference, \"PutParameter\"")

    static let invalidSecretName = Check(
        "invalid-secret-name", .error, "The name of a parameter or secret is not valid.",
        explanation: "Parameter Store and Secrets Manager refuse the name.",
        wrong: #"Secret("shop/bot token")"#,
        right: #"Secret("/shop/bot-token")"#,
        source: "AWS Systems Manager API Reference, \"PutParameter\"")

    static let secureReferenceMisplaced = Check(
        "secure-reference-misplaced", .error,
        "A SecureString reference is in a property where CloudFormation does not resolve it.",
        explanation: """
            CloudFormation resolves ssm-secure in a few properties only. A function's environment is not one of them, \
            and the deployment fails.
            """,
        wrong: #".environment("BOT_TOKEN", "{{resolve:ssm-secure:/shop/bot-token:1}}")"#,
        right: #".environment("BOT_TOKEN", Secret("/shop/bot-token"))"#,
        source: "AWS CloudFormation User Guide, \"Get a secure string value from Systems Manager Parameter Store\"")

    static let secretInPlainText = Check(
        "secret-in-plain-text", .warning, "A secret is copied into a function's configuration.",
        explanation: """
            CloudFormation writes the value to the function's configuration, in plain text for everyone who can read \
            it. Use Secret: the function reads it when it starts.
            """,
        wrong: #".environment("PASSWORD", "{{resolve:secretsmanager:database:SecretString:password}}")"#,
        right: #".environment("PASSWORD", Secret.secretsManager("database", field: "password"))"#,
        source: "AWS CloudFormation User Guide, \"Get a secret or secret value from Secrets Manager\"")
}
