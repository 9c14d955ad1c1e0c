/// Code and how it is put together with what it depends on.
public struct Bundle: Sendable, Hashable {
    /// Node.js: the file with the handler. Python: the folder with it.
    public var path: String
    /// Python: other folders, each put beside the folder's files under its last name.
    public var shared: [String]
    /// Node.js: packages that are not bundled.
    public var external: [String]
    /// Python: patterns for what is left out.
    public var exclude: [String]
    /// Node.js: whether names and blanks are shortened.
    public var isMinified: Bool
    /// Node.js: whether a source map is beside the code.
    public var hasSourceMaps: Bool

    public init(
        path: String, shared: [String] = [], external: [String] = [], exclude: [String] = [], isMinified: Bool = true,
        hasSourceMaps: Bool = true
    ) {
        self.path = path
        self.shared = shared
        self.external = external
        self.exclude = exclude
        self.isMinified = isMinified
        self.hasSourceMaps = hasSourceMaps
    }
}

extension PackagingRun {
    func bundle(_ bundle: Bundle, _ request: PackageRequest, warnings: inout [String]) throws(PackageFailures)
        -> Contents
    {
        let runtime = request.runtime ?? ""
        if runtime.hasPrefix("nodejs") { return try nodeBundle(bundle, request, warnings: &warnings) }
        if runtime.hasPrefix("python") { return try pythonBundle(bundle, request, warnings: &warnings) }
        throw PackageFailures(.bundle, "bundles are made for Node.js and Python, and this is for '\(runtime)'")
    }

    /// The packages of a lock file, where a runtime looks for those of layers.
    func packages(_ path: String, _ request: PackageRequest, warnings: inout [String]) throws(PackageFailures)
        -> Contents
    {
        let runtime = request.runtime ?? ""
        if runtime.hasPrefix("nodejs") { return try nodePackages(path, request) }
        guard runtime.hasPrefix("python") else {
            throw PackageFailures(
                .bundle,
                """
                a layer of packages is made for Node.js or Python: say which by .runtimes(.python313) or \
                .runtimes(.nodejs22)
                """)
        }
        let location = try Location(path, root: root, expecting: .folder)
        guard let packages = try pythonPackages(location, request, exclude: [], warnings: &warnings) else {
            throw PackageFailures(
                .bundle, "'\(path)' has neither uv.lock nor requirements.txt, so it names no packages for a layer")
        }
        return Contents(entries: packages.map { $0.below("python/") }, recipe: "packages", namePrefix: "python/")
    }

    /// Runs a program in a folder to its end.
    func run(
        _ program: String, _ arguments: [String], in folder: String, _ request: PackageRequest
    ) throws(PackageFailures) -> Subprocess {
        do throws(SystemError) {
            // posix_spawn has no portable way to change the folder; the shell does it and becomes the program.
            let shell = ["-c", "cd \"$0\" && exec \"$@\"", folder, program]
            return try Subprocess.run("/bin/sh", shell + arguments, environment: tools.environment) { line in
                progress(.output(request, line: line))
            }
        } catch {
            throw PackageFailures(.missingTool, "'\(program)' cannot be started: \(error.text)")
        }
    }

    /// A path below the root as an author writes it.
    func shown(_ path: String) -> String {
        path == root ? "." : path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
    }
}

extension Entry {
    func below(_ prefix: String) -> Entry {
        var copy = self
        copy.name = prefix + name
        return copy
    }
}

/// The text of a file; nil where there is none.
func fileText(_ path: String) -> String? {
    guard let status = try? FileStatus(path: path), status.kind == .file,
        let bytes = try? Bytes(path: path, size: status.size)
    else { return nil }
    return String(decoding: bytes.readable, as: UTF8.self)
}
