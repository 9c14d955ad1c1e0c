/// Code together with what it depends on, put together when it is packaged.
public struct CodeBundle: Sendable, Hashable {
    /// Node.js: the file with the handler. Python: the folder with it.
    public let path: String
    /// Python: other folders of the package that are put beside the folder's files, each under its last name.
    public let shared: [String]
    /// Node.js: packages that are not bundled, since a layer or the runtime has them; `*` stands for any characters.
    public let external: [String]
    /// Python: patterns as in `.gitignore` for what is left out.
    public let exclude: [String]
    /// Node.js: whether names and blanks are shortened.
    public let isMinified: Bool
    /// Node.js: whether a source map is beside the code.
    public let hasSourceMaps: Bool

    static let nodeEndings = [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"]
}

extension Code {
    /// Code with what it depends on: for Node.js, one file that esbuild makes of JavaScript or TypeScript and the
    /// packages in `node_modules`; for Python, a folder with the packages that its lock file or `requirements.txt`
    /// names, for the function's platform, by uv or pip.
    ///
    ///     Function("orders", .nodejs22, handler: "index.handler", code: .bundle("functions/orders.ts"))
    ///     Function("report", .python313, handler: "app.handler",
    ///         code: .bundle("functions/report", shared: ["lib/common"]))
    /// - Parameters:
    ///   - path: Node.js: the file with the handler. Python: the folder with it.
    ///   - shared: Python: other folders that are put beside the folder's files, each under its last name.
    ///   - external: Node.js: packages that a layer or the runtime has, such as `@aws-sdk/*`.
    ///   - exclude: Python: patterns as in `.gitignore` for what is left out.
    ///   - minified: Node.js: whether names and blanks are shortened.
    ///   - sourceMaps: Node.js: whether a source map is beside the code. Node.js reads it with
    ///     `NODE_OPTIONS=--enable-source-maps`.
    public static func bundle(
        _ path: String, shared: [String] = [], external: [String] = [], exclude: [String] = [], minified: Bool = true,
        sourceMaps: Bool = true
    ) -> Code {
        Code(
            CodeBundle(
                path: path, shared: shared, external: external, exclude: exclude, isMinified: minified,
                hasSourceMaps: sourceMaps))
    }
}

extension Function {
    /// Bundles are made for two kinds of runtimes, each from its own kind of path.
    func check(_ bundle: CodeBundle, _ report: inout Report) {
        for path in [bundle.path] + bundle.shared where path.isEmpty || path.hasPrefix("/") || path.leavesFolder {
            report(
                .functionWithoutCode, at: location,
                """
                The code of \(title) is "\(path)", which is not a path inside the package; use one relative to the \
                package, such as "functions/\(declaredName)".
                """)
        }
        checkArguments(bundle, &report)
        if runtime.id.hasPrefix("nodejs") {
            guard !CodeBundle.nodeEndings.contains(where: bundle.path.hasSuffix) else { return }
            report(
                .invalidCode, at: location,
                """
                The bundle of \(title) is "\(bundle.path)", and esbuild begins with a file; name the one with the \
                handler, such as "\(bundle.path)/index.ts".
                """)
        } else if !runtime.id.hasPrefix("python") {
            report(
                .invalidCode, at: location,
                """
                Bundles are for Node.js and Python, and \(title) has the runtime \(runtime.id); build its code \
                yourself and name the folder.
                """)
        }
    }

    /// Arguments that the runtime's kind of bundle does not look at.
    private func checkArguments(_ bundle: CodeBundle, _ report: inout Report) {
        let ofPython = [("shared", !bundle.shared.isEmpty), ("exclude", !bundle.exclude.isEmpty)]
        let ofNode = [
            ("external", !bundle.external.isEmpty), ("minified", !bundle.isMinified),
            ("sourceMaps", !bundle.hasSourceMaps),
        ]
        let isNode = runtime.id.hasPrefix("nodejs")
        guard isNode || runtime.id.hasPrefix("python") else { return }
        for argument in (isNode ? ofPython : ofNode).filter(\.1).map(\.0) {
            report(
                .invalidCode, at: location,
                """
                The bundle of \(title) has \(argument):, which is for \(isNode ? "Python" : "Node.js") and has no \
                effect with the runtime \(runtime.id); remove it.
                """)
        }
    }
}
