// Environment variables and secrets.
extension Check {
    static let invalidVariableName = Check(
        "invalid-variable-name", .error,
        "An environment variable has a name that Lambda does not allow or keeps for itself.",
        explanation: """
            Lambda takes names of letters, digits and underscores that begin with a letter, and keeps some for itself.
            """,
        wrong: #".environment("AWS_REGION", "eu-central-1")"#,
        right: #".environment("HOME_REGION", "eu-central-1")"#,
        source: "AWS Lambda Developer Guide, \"Defined runtime environment variables\"")

    static let variableTwice = Check(
        "variable-twice", .error, "An environment variable is set twice.",
        explanation: "The second would silently take the place of the first.",
        wrong: #"""
            .environment("BOT_NAME", "a")
            .environment("BOT_NAME", "b")
            """#,
        right: #".environment("BOT_NAME", stage == .prod ? "a" : "b")"#,
        source: "A rule of infra's own")

    static let environmentTooLarge = Check(
        "environment-too-large", .error, "The environment variables have more than 4,096 bytes.", facts: .quotas,
        explanation: "Names and values together have at most 4,096 bytes, with what the runtime adds.",
        wrong: #".environment("TEXT", String(repeating: "x", count: 5_000))"#,
        right: #".environment("TEXT_PARAMETER", "/shop/text")"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let invalidSecretRotation = Check(
        "invalid-secret-rotation", .error, "A secret cannot be rotated as it is declared.",
        explanation: """
            Secrets Manager rotates what it keeps itself, each secret by one rotation, every four hours at the most, \
            on the hour. Its window ends before the next one opens. CloudFormation tells so when the stack is deployed.
            """,
        wrong: #".on(.secretRotation(of: Secret("/shop/key"), every: .hours(1)))"#,
        right: #".on(.secretRotation(of: .secretsManager("shop/key"), every: .days(30)))"#,
        source: "AWS Secrets Manager User Guide, \"Rotation schedules\"")

    static let literalSecret = Check(
        "literal-secret", .error, "A secret stands in clear text.",
        explanation: """
            Generated files are committed and reviewed, templates and configurations can be read by many: a secret in \
            them is not a secret any more. Found by form (Telegram tokens, AWS and GitHub keys, private keys, \
            addresses with a password in them) and, under names that say secret, by randomness.
            """,
        wrong: #".environment("BOT_TOKEN", "123456789:ABC…")"#,
        right: #".environment("BOT_TOKEN", Secret("/shop/prod/bot-token"))"#,
        source: "AWS Lambda Developer Guide, \"Securing Lambda environment variables\"")

    static let plainSecret = Check(
        "plain-secret", .warning, "A plain text stands under a name that says secret.",
        explanation: """
            A name that ends in password, secret, token, API key or private key holds one, whatever it looks like, and \
            what is in a template or a function's configuration is read by many. Not meant are names that go on \
            (TOKEN_TTL, SECRET_NAME, PASSWORD_POLICY) and texts that are no secret: numbers (but of a password), \
            flags, paths, addresses, ARNs, references, placeholders such as changeme, and names that have the \
            variable's words in them. Of a resource's properties those are looked at that end in Password and the \
            like, and variables.
            """,
        wrong: #".environment("DB_PASSWORD", "hunter2")"#,
        right: #".environment("DB_PASSWORD", Secret("/shop/prod/db-password"))"#,
        source: "AWS Lambda Developer Guide, \"Securing Lambda environment variables\"")

    static let secretValueAsName = Check(
        "secret-value-as-name", .error, "A secret's value stands where its name belongs.",
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
        "A reference to a SecureString stands where CloudFormation does not resolve it.",
        explanation: """
            CloudFormation resolves ssm-secure in a few properties only; a function's environment is none of them, and \
            the stack fails.
            """,
        wrong: #".environment("BOT_TOKEN", "{{resolve:ssm-secure:/shop/bot-token:1}}")"#,
        right: #".environment("BOT_TOKEN", Secret("/shop/bot-token"))"#,
        source: "AWS CloudFormation User Guide, \"Get a secure string value from Systems Manager Parameter Store\"")

    static let secretInPlainText = Check(
        "secret-in-plain-text", .warning, "A secret is copied into a function's configuration.",
        explanation: """
            CloudFormation puts the value into the function's configuration, in plain text for everyone who may read \
            that. A Secret is read by the function when it starts.
            """,
        wrong: #".environment("PASSWORD", "{{resolve:secretsmanager:database:SecretString:password}}")"#,
        right: #".environment("PASSWORD", Secret.secretsManager("database", field: "password"))"#,
        source: "AWS CloudFormation User Guide, \"Get a secret or secret value from Secrets Manager\"")
}
