/// JavaScript and TypeScript, by esbuild.
///
/// Source: esbuild's documentation, "API", "Bundling for node".
extension PackagingRun {
    func nodeBundle(_ bundle: Bundle, _ request: PackageRequest, warnings: inout [String]) throws(PackageFailures)
        -> Contents
    {
        let location = try Location(bundle.path, root: root, expecting: .file)
        let project = NodeProject(of: parent(location.path), root: root)
        try project.check(shown: shown(project.folder))
        if let warning = project.warning(shown: shown(project.folder)) { warnings.append(warning) }
        let esbuild = try findEsbuild(bundle, project)
        let version = try run(esbuild.path, ["--version"], in: root, request).lines.first ?? ""
        let isModule = bundle.path.hasSuffix(".mts") || bundle.path.hasSuffix(".mjs")
        let name = (nodeModule(of: request.handler ?? "") ?? "index") + (isModule ? ".mjs" : ".js")
        guard isPlainPath(name) else {
            throw PackageFailures(
                .missingHandler, "the handler '\(request.handler ?? "")' cannot name a file of the bundle")
        }
        var arguments = [
            "--bundle", "--platform=node", "--target=node\(Self.major(request.runtime ?? ""))",
            "--format=\(isModule ? "esm" : "cjs")", "--charset=utf8", "--log-level=warning", "--log-limit=20",
            "--color=false",
        ]
        if isModule { arguments.append("--banner:js=\(Self.requireForModules)") }
        if bundle.isMinified { arguments.append("--minify") }
        if bundle.hasSourceMaps { arguments += ["--sourcemap", "--sources-content=false"] }
        arguments += bundle.external.map { "--external:\($0)" }
        let recipe = (["esbuild", version, bundle.path, name] + arguments).joined(separator: "\n")
        let store = BundleStore(recipe: recipe, root: root, output: output)
        if !store.isCurrent {
            try store.begin()
            let meta = join(store.folder, "meta.json")
            let made = join(store.files, name)
            let result = try run(
                esbuild.path, [location.path, "--outfile=\(made)", "--metafile=\(meta)"] + arguments, in: root, request)
            guard result.status == 0 else {
                removeTree(store.folder)
                throw Self.failure(result.lines, bundle, project, shown: shown(project.folder))
            }
            if bundle.hasSourceMaps { try SourceMap.makePortable(made + ".map", folder: parent(made), root: root) }
            try store.finish(inputs(meta) + project.watched.map(shown) + esbuild.watched.map(shown))
            removeFile(meta)
        }
        let tree = SourceTree(root: try resolvedStore(store), shown: bundle.path, selection: Selection())
        if !tree.failures.isEmpty { throw PackageFailures(tree.failures) }
        return Contents(entries: tree.entries, recipe: "esbuild")
    }

    /// CommonJS packages ask for Node.js' own modules by `require`, which modules do not have.
    private static let requireForModules =
        "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

    /// `22` of `nodejs22.x`.
    private static func major(_ runtime: String) -> String {
        String(runtime.drop { !$0.isNumber }.prefix { $0.isNumber })
    }

    func resolvedStore(_ store: BundleStore) throws(PackageFailures) -> String {
        do throws(SystemError) { return try resolved(store.files) } catch {
            throw PackageFailures(.output, "'\(store.files)' cannot be read: \(error.text)")
        }
    }

    /// The project's own, from the file's folder upwards, or that of PATH.
    private func findEsbuild(
        _ bundle: Bundle, _ project: NodeProject
    ) throws(PackageFailures) -> (path: String, watched: [String]) {
        for folder in project.folders {
            let path = join(folder, "node_modules/.bin/esbuild")
            if tools.find(path) != nil { return (path, [join(folder, "node_modules/esbuild/package.json")]) }
        }
        if let path = tools.find(tools.esbuild) { return (path, []) }
        let place = shown(project.folder)
        throw PackageFailures(
            .missingTool,
            """
            '\(bundle.path)' is bundled by esbuild, which is neither in node_modules nor in PATH: npm install \
            --save-dev esbuild
            """
                + (place == "." ? "" : " in '\(place)'") + ", or on Debian and Ubuntu apt-get install esbuild")
    }

    /// The files that esbuild read, by its own list.
    private func inputs(_ meta: String) -> [String] {
        guard let text = fileText(meta), case .object(let members)? = JSON(text).map({ $0["inputs"] }) else {
            return []
        }
        return Array(members.keys)
    }

    private static func failure(
        _ lines: [String], _ bundle: Bundle, _ project: NodeProject, shown: String
    ) -> PackageFailures {
        let details = Array(lines.filter { !$0.isEmpty }.prefix(20))
        let missing = lines.compactMap { line -> String? in
            guard let range = line.firstRange(of: "Could not resolve \"") else { return nil }
            return line[range.upperBound...].split(separator: "\"").first.map(String.init)
        }
        if let package = missing.first(where: { !$0.hasPrefix(".") && !$0.hasPrefix("/") }) {
            return PackageFailures(
                .bundle,
                """
                '\(bundle.path)' imports '\(package)', which is not installed: run \(project.installation) in \
                '\(shown)', or name 
                """
                    + "it in external: if a layer or the runtime has it", details: details)
        }
        return PackageFailures(.bundle, "esbuild cannot bundle '\(bundle.path)': see its messages", details: details)
    }
}
