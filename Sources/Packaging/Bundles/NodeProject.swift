/// The Node.js project that a file belongs to: its manifest, its lock file, and what is installed.
struct NodeProject {
    /// The folder of the nearest `package.json`; the root where there is none.
    let folder: String
    /// From the file's folder up to the root.
    let folders: [String]
    private let manifest: JSON?
    /// Which lock file there is, and where.
    private let lock: (name: String, folder: String)?

    /// By whose command each is made.
    private static let lockNames = [
        ("package-lock.json", "npm ci"), ("npm-shrinkwrap.json", "npm ci"),
        ("pnpm-lock.yaml", "pnpm install --frozen-lockfile"),
        ("yarn.lock", "yarn install --immutable"), ("bun.lock", "bun install --frozen-lockfile"),
        ("bun.lockb", "bun install --frozen-lockfile"),
    ]

    /// - Parameters:
    ///   - start: resolved, in the root.
    ///   - root: resolved.
    init(of start: String, root: String) {
        var folders = [start]
        while let last = folders.last, last != root, isInside(last, folder: root) { folders.append(parent(last)) }
        self.folders = folders
        folder = folders.first { fileText(join($0, "package.json")) != nil } ?? root
        manifest = fileText(join(folder, "package.json")).flatMap { JSON($0) }
        // A workspace has one lock file, above its packages.
        let places = folders.drop { [folder] in $0 != folder }
        lock =
            places.lazy.compactMap { place in
                Self.lockNames.first { (try? FileStatus(path: join(place, $0.0))) != nil }.map { ($0.0, place) }
            }.first
    }

    /// What installs the packages of the lock file.
    var installation: String { Self.lockNames.first { $0.0 == lock?.name }?.1 ?? "npm install" }

    /// Files beside the sources that decide what is bundled.
    var watched: [String] {
        let names = [
            "package.json", "tsconfig.json", "jsconfig.json", "node_modules/.package-lock.json",
            "node_modules/.modules.yaml",
        ]
        return folders.flatMap { folder in (names + Self.lockNames.map(\.0)).map { join(folder, $0) } }
    }

    private var hasDependencies: Bool {
        if case .object(let members)? = manifest?["dependencies"] { return !members.isEmpty }
        return false
    }

    /// Throws where other versions are installed than the lock file has: the bundle would not be what was reviewed.
    func check(shown: String) throws(PackageFailures) {
        if fileText(join(folder, "package.json")) != nil, manifest == nil {
            throw PackageFailures(.bundle, "'\(join(shown, "package.json"))' is not JSON: repair it")
        }
        guard let lock, installation == "npm ci",
            let locked = fileText(join(lock.folder, lock.name)).flatMap({ JSON($0) }),
            case .object(let packages) = locked["packages"]
        else { return }
        let installed = fileText(join(lock.folder, "node_modules/.package-lock.json")).flatMap { JSON($0) }
        for (path, package) in packages.sorted(by: { precedes($0.key, $1.key) }) where path.hasPrefix("node_modules/") {
            // What development needs and what a platform lacks may be left out.
            if ["dev", "devOptional", "optional", "peer", "link"].contains(where: { package[$0] == .bool(true) }) {
                continue
            }
            let wanted = package["version"].text ?? ""
            let found = installed?["packages"][path]["version"].text
            guard found != wanted else { continue }
            let name = path.dropFirst("node_modules/".count)
            throw PackageFailures(
                .bundle,
                """
                \(lock.name) has \(name) \(wanted), and \
                \(found.map { "\($0) is installed" } ?? "it is not installed"): run npm ci in '\(shown)'
                """)
        }
    }

    /// Without a lock file each installation may bring other versions.
    func warning(shown: String) -> String? {
        guard hasDependencies, lock == nil else { return nil }
        return """
            '\(shown)' has no lock file, so that each installation may bring other versions: run npm install and \
            commit package-lock.json
            """
    }

    /// The lock file that npm installs by.
    var npmLock: String? { lock.flatMap { installation == "npm ci" ? join($0.folder, $0.name) : nil } }
}

extension PackagingRun {
    /// What `package-lock.json` names, without what development needs, installed by npm for the layer's architecture.
    func nodePackages(_ path: String, _ request: PackageRequest) throws(PackageFailures) -> Contents {
        let location = try Location(path, root: root, expecting: .folder)
        let project = NodeProject(of: location.path, root: root)
        guard project.folder == location.path, let lock = project.npmLock, parent(lock) == location.path else {
            throw PackageFailures(
                .bundle,
                """
                a layer of npm packages needs package.json and package-lock.json in '\(path)': run npm install there
                """)
        }
        let cpu = (request.architecture ?? .x86_64) == .arm64 ? "arm64" : "x64"
        let arguments = [
            "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--os=linux", "--cpu=\(cpu)",
            "--libc=glibc",
        ]
        let store = BundleStore(
            recipe: (["npm", path] + arguments).joined(separator: "\n"), root: root, output: output)
        if !store.isCurrent {
            guard let npm = tools.find(tools.npm) else {
                throw PackageFailures(
                    .missingTool,
                    """
                    '\(tools.npm)' is not in PATH, and the packages of '\(path)' are installed with it: install \
                    Node.js with npm
                    """)
            }
            try store.begin()
            for file in ["package.json", String(lastSegment(lock))] {
                do throws(SystemError) {
                    try writeFile(Array((fileText(join(location.path, file)) ?? "").utf8), to: join(store.files, file))
                } catch {
                    throw PackageFailures(.output, "'\(store.files)' cannot be written: \(error.text)")
                }
            }
            let result = try run(npm, arguments, in: store.files, request)
            guard result.status == 0 else {
                removeTree(store.folder)
                throw PackageFailures(
                    .bundle, "npm cannot install the packages of '\(path)': see its messages",
                    details: Array(result.lines.filter { !$0.isEmpty }.suffix(20)))
            }
            try store.finish([shown(join(location.path, "package.json")), shown(lock)])
        }
        let modules = join(try resolvedStore(store), "node_modules")
        let tree = SourceTree(
            root: modules, shown: path, selection: Selection(exclude: ["/.bin/", "/.package-lock.json", ".cache/"]))
        if !tree.failures.isEmpty { throw PackageFailures(tree.failures) }
        return Contents(
            entries: tree.entries.map { $0.below("nodejs/node_modules/") }, recipe: "packages",
            namePrefix: "nodejs/node_modules/")
    }
}
