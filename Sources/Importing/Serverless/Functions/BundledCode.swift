import Infra

/// What the plugins that build code do, in the word that the language has for it: `.bundle`.
struct BundledCode {
    private let plugins: Set<String>
    private let custom: Node?
    private let build: Node?
    private let options: ImportOptions

    init(plugins: Set<String>, custom: Node?, build: Node?, _ options: ImportOptions) {
        self.plugins = plugins
        self.custom = custom
        self.build = build
        self.options = options
    }

    /// Those that make one file of a function's JavaScript or TypeScript and its packages.
    private static let node: Set<String> = [
        "serverless-esbuild", "serverless-webpack", "serverless-bundle", "serverless-plugin-bundle",
        "serverless-plugin-esbuild", "serverless-plugin-typescript", "serverless-plugin-optimize", "serverless-swc",
    ]
    private static let python: Set<String> = ["serverless-python-requirements", "serverless-python-individually"]

    /// Whether the plugin is one of those whose work `.bundle` does.
    static func covers(_ plugin: String) -> Bool { node.contains(plugin) || python.contains(plugin) }

    /// The code of a function; nil where no plugin builds it, or the files to build it from are not there.
    func code(handler: String, runtime: String, module: String?) -> Code? {
        if runtime.hasPrefix("nodejs"), !plugins.isDisjoint(with: Self.node) || isBuiltByServerless {
            return file(of: handler).map { .call(".bundle", [.init(nil, .string(options.folder($0)))] + settings) }
        }
        if runtime.hasPrefix("python"), !plugins.isDisjoint(with: Self.python), !hasLayer {
            let folder = module ?? "."
            guard ["uv.lock", "requirements.txt"].contains(where: { exists(Self.path(folder, $0)) }) else { return nil }
            return .call(".bundle", [.init(nil, .string(options.folder(folder)))])
        }
        return nil
    }

    /// Serverless 4 builds by esbuild itself where it is told so.
    private var isBuiltByServerless: Bool { build?["esbuild"].map { $0.bool != false } ?? false }

    /// The plugin puts the packages into a layer of its own.
    private var hasLayer: Bool { custom?["pythonRequirements"]?["layer"].map { $0.bool != false } ?? false }

    /// The file that a handler is in: `src/orders.handler` → `src/orders.ts`.
    private func file(of handler: String) -> String? {
        let slash = handler.lastIndex(of: "/") ?? handler.startIndex
        guard let dot = handler[slash...].lastIndex(of: ".") else { return nil }
        let base =
            handler.hasPrefix("./") ? handler[handler.index(handler.startIndex, offsetBy: 2)..<dot] : handler[..<dot]
        return [".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs", ".jsx"].map { base + $0 }.first(where: exists)
    }

    private func exists(_ path: String) -> Bool { options.variables.read(path) != nil }

    private static func path(_ folder: String, _ file: String) -> String {
        folder == "." || folder.isEmpty ? file : "\(folder)/\(file)"
    }

    /// What the settings of esbuild say otherwise than `.bundle` does.
    private var settings: [Code.Argument] {
        let isEsbuild = plugins.contains("serverless-esbuild") || isBuiltByServerless
        guard isEsbuild else { return [] }
        let own = build?["esbuild"] ?? custom?["esbuild"]
        var arguments: [Code.Argument] = []
        let external = ((own?["external"]?.list ?? []) + (own?["exclude"]?.list ?? [])).compactMap(\.scalar)
        if !external.isEmpty { arguments.append(.init("external", .array(external.map { .string($0) }))) }
        if own?["minify"]?.bool != true { arguments.append(.init("minified", .raw("false"))) }
        if own?["sourcemap"] == nil || own?["sourcemap"]?.bool == false {
            arguments.append(.init("sourceMaps", .raw("false")))
        }
        return arguments
    }
}

extension ServerlessImport {
    /// The plugins of the original.
    var pluginNames: Set<String> { Set(Plugins.listed(in: resolver.root["plugins"]).compactMap(\.scalar)) }

    /// The code of the functions that a plugin builds, by their names; not of those that name a file themselves.
    func bundledCode() -> [String: Code] {
        let root = resolver.root
        guard root["package"]?["artifact"] == nil else { return [:] }
        let bundles = BundledCode(plugins: pluginNames, custom: root["custom"], build: root["build"], options)
        var codes: [String: Code] = [:]
        for pair in functions {
            let node = effective(pair.value)
            guard node["package"]?["artifact"] == nil, let handler = node["handler"]?.scalar else { continue }
            codes[pair.key] = bundles.code(
                handler: Sentinel.concrete(handler, stage: resolver.stage), runtime: runtime(of: node),
                module: node["module"]?.scalar)
        }
        return codes
    }

    /// Whether `.bundle` does for every function what a plugin does.
    func isBundled(by plugin: String) -> Bool {
        guard BundledCode.covers(plugin), !functions.isEmpty else { return false }
        return functions.allSatisfy { pair in
            let isIts = runtime(of: pair.value).hasPrefix("python") == plugin.contains("python")
            return !isIts || bundled[pair.key] != nil
        }
    }

    func runtime(of function: Node) -> String {
        function["runtime"]?.scalar ?? provider["runtime"]?.scalar ?? "nodejs20.x"
    }
}
