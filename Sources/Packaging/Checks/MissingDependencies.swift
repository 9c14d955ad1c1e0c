/// Packages that a folder's manifest names and that the folder does not hold: the function would fail at its first
/// import.
extension PackagingRun {
    func checkDependencies(_ contents: Contents, _ request: PackageRequest) throws(PackageFailures) {
        // Layers may have what the folder lacks.
        guard case .folder(let path, _, _) = request.kind, request.role == .function, !request.hasLayers,
            request.layers.isEmpty,
            request.otherLayersSize == 0, let runtime = request.runtime
        else { return }
        if runtime.hasPrefix("python"), let missing = missingPython(contents, runtime) {
            throw PackageFailures(
                .missingDependencies,
                """
                '\(join(path, "requirements.txt"))' names \(missing), which the folder does not hold: have it bundled \
                by code: 
                """
                    + """
                    .bundle("\(path)"), or leave the file out by exclude: ["requirements.txt"] if the package is not \
                    needed
                    """)
        }
        if runtime.hasPrefix("nodejs"), let missing = missingNode(contents) {
            throw PackageFailures(
                .missingDependencies,
                """
                '\(join(path, "package.json"))' names \(missing), which the code imports and the folder does not hold: \
                run npm ci 
                """
                    + "--omit=dev in '\(path)', or have it bundled by code: .bundle(\"\(join(path, "index.js"))\")")
        }
    }

    /// What Lambda's runtimes for Python have.
    private static let pythonOfRuntime: Set = [
        "boto3", "botocore", "s3transfer", "jmespath", "python-dateutil", "six", "urllib3", "awslambdaric",
        "simplejson",
        "snapshot-restore-py",
    ]

    private func missingPython(_ contents: Contents, _ runtime: String) -> String? {
        guard let file = contents.file("requirements.txt") else { return nil }
        let text = String(decoding: file.contents.readable, as: UTF8.self)
        let wanted = PythonSource.lines(text).compactMap { PythonSource.Requirement($0) }
            .filter { requirement in
                !Self.pythonOfRuntime.contains(requirement.name)
                    && requirement.marker.map { PythonMarker.holds($0, on: runtime) } != false
            }
        guard !wanted.isEmpty else { return nil }
        var held: Set<String> = []
        for entry in contents.entries {
            guard let first = entry.name.split(separator: "/").first else { continue }
            if first.hasSuffix(".dist-info") || first.hasSuffix(".egg-info") {
                held.insert(PythonSource.Requirement.normalized(String(first.prefix { $0 != "-" })))
            }
            held.insert(PythonSource.Requirement.normalized(String(first.hasSuffix(".py") ? first.dropLast(3) : first)))
        }
        return wanted.first { !held.contains($0.name) }?.name
    }

    /// Of a package that no file mentions, the folder may hold a bundle.
    private func missingNode(_ contents: Contents) -> String? {
        guard let file = contents.file("package.json"),
            case .object(let members)? = JSON(String(decoding: file.contents.readable, as: UTF8.self)).map({
                $0["dependencies"]
            })
        else { return nil }
        let missing = members.keys.sorted(by: precedes).filter { name in
            !name.hasPrefix("@aws-sdk/") && !name.hasPrefix("@smithy/")
                && !contents.entries.holds("node_modules/\(name)")
        }
        guard !missing.isEmpty else { return nil }
        let sources = contents.entries.filter { entry in
            [".js", ".mjs", ".cjs"].contains(where: entry.name.hasSuffix) && !entry.name.hasPrefix("node_modules/")
                && entry.size < 4 << 20
        }
        for entry in sources {
            guard let bytes = try? entry.read() else { continue }
            let text = String(decoding: bytes.readable, as: UTF8.self)
            let imported = missing.first { name in
                ["\"", "'"].contains { quote in
                    [
                        "require(\(quote)\(name)", "from \(quote)\(name)", "import \(quote)\(name)",
                        "import(\(quote)\(name)",
                    ].contains { text.contains($0) }
                }
            }
            if let imported { return imported }
        }
        return nil
    }
}
