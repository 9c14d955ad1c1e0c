// What goes into archives. The packager finds it, after the specs have compiled.
extension Check {
    static let packagedSecret = Check(
        "packaged-secret", .error, "A file in a package is or contains a secret.",
        explanation: """
            Everyone who can read the function's code could read it: a Telegram token, an AWS key, a private key, an \
            environment file. The archive is not created. If the file is intended, name it in include:.
            """,
        wrong: #"Function("api", .python313, handler: "app.handler", code: "api")  // with api/.env in it"#,
        right: #"Function("api", .python313, handler: "app.handler", code: .folder("api", exclude: [".env"]))"#,
        source: "AWS Lambda Developer Guide, \"Security best practices\"")

    static let packageTooLarge = Check(
        "package-too-large", .error, "A function has more than 250 MB with its layers.", facts: .quotas,
        explanation: """
            Lambda accepts 250 MB unzipped, code and all layers together. Layers that the specs declare are counted; \
            the size of existing layers is not known.
            """,
        wrong: #"Function("api", .python313, handler: "app.handler", code: "api").layer(models)  // 200 MB and 60 MB"#,
        right:
            #"Function("api", .python313, handler: "app.handler", code: .folder("api", exclude: ["tests/**"])).layer(models)"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let missingHandler = Check(
        "missing-handler", .error, "The file that a handler names is not in the archive.",
        explanation: "Every invocation would fail, because Lambda cannot find the module or file.",
        wrong: #"Function("api", .python313, handler: "main.handler", code: "api")  // api has app.py"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "AWS Lambda Developer Guide, \"Define Lambda function handler\"")

    static let missingCode = Check(
        "missing-code", .error, "A folder or file of code is missing, empty or outside the project.",
        explanation: "There is nothing to package, or the archive would contain files from outside the project.",
        wrong: #"Function("api", .python313, handler: "app.handler", code: "apu")"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "A rule of infra's own")

    static let unfitExecutable = Check(
        "unfit-executable", .error, "An executable is not one that Lambda can start.",
        explanation: "It is for another architecture, another system, or needs libraries that Lambda does not have.",
        wrong:
            #"Function("api", .provided, handler: "bootstrap", code: "build").architecture(.arm64)  // built for x86_64"#,
        right: #"Function("api", .provided, handler: "bootstrap", code: "build")"#,
        source: "AWS Lambda Developer Guide, \"Building a custom runtime\"")
}
