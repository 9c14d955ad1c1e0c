// What runs, and how Lambda calls it.
extension Function {
    func checkCode(_ scope: Scope, _ report: inout Report) {
        switch (runtime.kind, code?.kind) {
        case (_, .image(let image)?):
            check(image, in: scope, &report)
            return
        case (.swift(let product), nil):
            if product.isEmpty {
                report(
                    .functionWithoutCode, at: location,
                    "The \(title) names no Swift product; write .swift(product: \"…\").")
            }
        case (.swift, _?):
            report(
                .invalidCode, at: location,
                """
                The \(title) has both a Swift product and code, and the product is what runs; remove code:, or use the \
                runtime .provided for an executable that you build yourself.
                """)
        case (_, nil):
            report(
                .functionWithoutCode, at: location,
                """
                The \(title) has no code, so there would be nothing to run; name its folder, such as code: \
                "Sources/\(declaredName)".
                """)
        case (_, .inline(let text)?):
            if !(LambdaRuntimeFacts(id: runtime.id)?.inlineZipFile ?? false) {
                report(
                    .invalidCode, at: location,
                    """
                    The runtime \(runtime.id) does not support inline code, only Node.js and Python do; put the code \
                    into a file and name its folder.
                    """)
            } else if text.utf8.count > 4096 {
                report(
                    .invalidCode, at: location,
                    """
                    The inline code is \(grouped(text.utf8.count)) bytes; the limit is 4,096. Put it into a file and \
                    name its folder.
                    """)
            }
        case (_, .bundle(let bundle)?): check(bundle, &report)
        case (_, .stored(let stored)?):
            if let problem = stored.problem {
                report(
                    .invalidCode, at: location, "The stored code of \(title) cannot be read: \(problem); correct it.")
            }
        case (_, _?):
            if let path = code?.path, path.isEmpty || path.hasPrefix("/") || path.leavesFolder {
                report(
                    .functionWithoutCode, at: location,
                    """
                    The code of \(title) is "\(path)", which is not a path inside the package; name a folder relative \
                    to the package, such as "Sources/\(declaredName)".
                    """)
            }
        }
        if isOverridden("Handler"), handlerText == nil { return }
        if (handler ?? "").isEmpty {
            report(
                .functionWithoutHandler, at: location(of: "Handler"),
                """
                The \(title) has no handler, so Lambda would not know what to call; add handler:, such as \
                "\(handlerExample)".
                """)
        } else if let handler, case .inline? = code?.kind, namesFunction(handler), !handler.hasPrefix("index.") {
            report(
                .functionWithoutHandler, at: location(of: "Handler"),
                """
                The handler "\(handler)" of \(title) names another file than index, which inline code is; write \
                "index.\(handler.split(separator: ".").last ?? "handler")".
                """)
        } else if let handler, !namesFunction(handler) {
            let dot = handler.lastIndex(of: ".") ?? handler.startIndex
            let isFile = Self.endings.contains(String(handler[dot...]))
            report(
                .functionWithoutHandler, at: location(of: "Handler"),
                """
                The handler "\(handler)" of \(title) names \(isFile ? "a file" : "no function in a file"), and \
                \(runtime.id) needs both, with a dot between them and without the file's ending; write such as \
                "\(isFile ? handler[..<dot] + ".handler" : handlerExample)".
                """)
        }
    }

    /// Whether a handler of Node.js or Python names a function in a file: `app.handler`, `src/app.handler`. Other
    /// runtimes have other forms, and `provided` takes any.
    /// Source: AWS Lambda Developer Guide, "Define Lambda function handler in Node.js", "… in Python".
    private func namesFunction(_ handler: String) -> Bool {
        guard runtime.id.hasPrefix("nodejs") || runtime.id.hasPrefix("python") else { return true }
        let name = handler[(handler.lastIndex(of: "/").map(handler.index(after:)) ?? handler.startIndex)...]
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
            && !Self.endings.contains(".\(parts[parts.count - 1])")
    }

    /// Of files in which a handler is.
    private static let endings: Set<String> = [".js", ".cjs", ".mjs", ".ts", ".py"]

    private var handlerExample: String {
        if case .php = runtime.kind { return "public/index.php" }
        if runtime.id.hasPrefix("python") { return "app.handler" }
        return runtime.id.hasPrefix("provided") ? "bootstrap" : "index.handler"
    }
}
