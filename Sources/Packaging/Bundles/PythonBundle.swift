/// Python code with its packages, by uv or pip.
extension PackagingRun {
    func pythonBundle(_ bundle: Bundle, _ request: PackageRequest, warnings: inout [String]) throws(PackageFailures)
        -> Contents
    {
        let location = try Location(bundle.path, root: root, expecting: .folder)
        let exclude = Self.notCode + bundle.exclude
        var entries = try folder(bundle.path, include: [], exclude: exclude, written: [], warnings: &warnings).entries
        for path in bundle.shared {
            let name = String(lastSegment(path.hasSuffix("/") ? String(path.dropLast()) : path))
            entries += try folder(path, include: [], exclude: exclude, written: [], warnings: &warnings).entries.map {
                $0.below(name + "/")
            }
        }
        entries += try pythonPackages(location, request, exclude: bundle.exclude, warnings: &warnings) ?? []
        entries.sort { precedes($0.name, $1.name) }
        for (first, second) in zip(entries, entries.dropFirst()) where first.name == second.name {
            throw PackageFailures(
                .collidingNames,
                """
                '\(first.name)' is in '\(bundle.path)' and in what is put beside it, a shared folder or a package: \
                rename it
                """)
        }
        return Contents(entries: entries, recipe: "python", selection: Selection(exclude: exclude))
    }

    /// What tools leave in folders of Python code.
    private static let notCode = [
        ".venv/", "__pycache__/", "*.pyc", ".pytest_cache/", ".mypy_cache/", ".ruff_cache/", "/uv.lock",
        "/.python-version",
    ]

    /// What installers write beside packages: programs that begin with this machine's path of Python, and lists with
    /// them.
    private static let notPackages = [
        "/bin/", "__pycache__/", "*.pyc", "/.lock", "*.dist-info/RECORD", "*.dist-info/INSTALLER",
        "*.dist-info/REQUESTED",
        "*.dist-info/direct_url.json", "*.dist-info/uv_cache.json", "*.dist-info/uv_build.json",
    ]

    /// The packages that a folder's lock file names, for the platform of the request; nil where it has none.
    func pythonPackages(
        _ location: Location, _ request: PackageRequest, exclude: [String], warnings: inout [String]
    ) throws(PackageFailures) -> [Entry]? {
        guard let source = try PythonSource(location) else { return nil }
        warnings += source.warnings(shown: location.shown)
        let platform = PythonPlatform(runtime: request.runtime ?? "", architecture: request.architecture ?? .x86_64)
        let recipe = "python\n\(location.shown)\n\(platform)"
        let store = BundleStore(recipe: recipe, root: root, output: output)
        if !store.isCurrent {
            try store.begin()
            do throws(PackageFailures) {
                try install(source, platform, into: store, location, request)
            } catch {
                removeTree(store.folder)
                throw error
            }
            try store.finish(source.inputs.map(shown))
        }
        let tree = SourceTree(
            root: try resolvedStore(store), shown: location.shown,
            selection: Selection(exclude: Self.notPackages + exclude))
        // A file that only names what the runtime has installs nothing.
        let failures = tree.failures.filter { $0.kind != .empty }
        if !failures.isEmpty { throw PackageFailures(failures) }
        return tree.entries
    }

    private func install(
        _ source: PythonSource, _ platform: PythonPlatform, into store: BundleStore, _ location: Location,
        _ request: PackageRequest
    ) throws(PackageFailures) {
        let uv = tools.find(tools.uv)
        var requirements = source.path
        if source.isUVLock {
            guard let uv else {
                throw PackageFailures(
                    .missingTool,
                    """
                    '\(location.shown)/uv.lock' is read by uv, and '\(tools.uv)' is not in PATH: curl -LsSf \
                    https://astral.sh/uv/install.sh | sh
                    """)
            }
            requirements = join(store.folder, "requirements.txt")
            let exported = try run(
                uv,
                [
                    "export", "--locked", "--no-dev", "--no-emit-project", "--no-header", "--quiet", "--format",
                    "requirements-txt",
                    "--output-file", requirements,
                ], in: location.path, request)
            guard exported.status == 0 else {
                throw PackageFailures(
                    .bundle,
                    """
                    '\(location.shown)/uv.lock' is not what pyproject.toml asks for, or cannot be read: run uv lock
                    """,
                    details: Array(exported.lines.suffix(20)))
            }
        }
        let result: Subprocess
        if let uv {
            result = try run(
                uv,
                ["pip", "install", "--quiet", "--target", store.files] + platform.uvOptions + [
                    "--requirement", requirements,
                ],
                in: location.path, request)
        } else if let python = tools.find(tools.python) {
            result = try run(
                python,
                [
                    "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-compile",
                    "--target", store.files,
                ]
                    + platform.pipOptions + ["--requirement", requirements], in: location.path, request)
        } else {
            throw PackageFailures(
                .missingTool,
                """
                the packages of '\(location.shown)' are installed by uv or pip, and neither '\(tools.uv)' nor \
                '\(tools.python)' is in 
                """
                    + """
                    PATH: curl -LsSf https://astral.sh/uv/install.sh | sh, or on Debian and Ubuntu apt-get install \
                    python3-pip
                    """)
        }
        if result.status != 0 { throw PythonSource.failure(result.lines, location, platform) }
    }
}
