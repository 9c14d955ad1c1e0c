// What the author wrote and the build does not see.
extension Check {
    static let emptyName = Check(
        "empty-name", .error, "A declaration has a name without letters and digits.",
        explanation: """
            Names in AWS and logical ids are made of a declaration's name. Without a letter or digit in it, nothing \
            tells the resource from the next one of its kind.
            """,
        wrong: #"Queue("")"#,
        right: #"Queue("jobs")"#,
        source: "A rule of infra's own.")
    static let unusedDeclaration = Check(
        "unused-declaration", .warning, "A declaration is neither part of a service nor used.",
        explanation: """
            A service contains the declarations that are on a line of their own in its body. A declaration that is \
            only assigned to a constant becomes no resource, and Swift does not warn about it in a result builder. It \
            is reported where no stage or region uses it.
            """,
        wrong: #"let cleanup = Function("cleanup", .python313, handler: "app.handler", code: "api")"#,
        right: #"""
            let cleanup = Function("cleanup", .python313, handler: "app.handler", code: "api")
            cleanup
            """#,
        source: "A rule of infra's own")

    static let serviceNotListed = Check(
        "service-not-listed", .warning, "A service is not listed in Tool.run.",
        explanation: """
            Only the services that `Tool.run` lists are built. Files of one that is missing are removed from \
            `generated/`, and what only it stated becomes another service's new resource. Services are found by `let \
            shop = Service("shop"` in the files of the specs, where `main.swift` does not mention the constant.
            """,
        wrong: "Tool.run([shop])  // and mail is written in Mail.swift", right: "Tool.run([shop, mail])",
        source: "A rule of infra's own")
}
