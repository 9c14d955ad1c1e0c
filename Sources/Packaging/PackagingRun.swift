/// One run over several requests, with the output folder locked.
struct PackagingRun {
    /// Resolved.
    let root: String
    /// Resolved.
    let output: String
    let tools: Tools
    let began: Int64
    let progress: (PackageProgress) -> Void
    /// Products that this run built already: stages share them.
    var builtProducts: [SwiftProduct: Result<String, PackageFailures>] = [:]
    /// Archives that this run made or found, by what they hold.
    var archives: [Contents.Identity: String] = [:]

    mutating func package(_ request: PackageRequest) -> PackageOutcome {
        var warnings: [String] = []
        do throws(PackageFailures) {
            try checkIdentifier(request.id)
            let contents = try contents(request, warnings: &warnings)
            if contents.prepare == nil {
                try Limits.check(
                    unzippedSize: contents.unzippedSize, layers: request.otherLayersSize, role: request.role)
                try checkHandler(request, names: contents.names)
                try checkDependencies(contents, request)
                if contents.recipe != SwiftProduct.recipe { try BootstrapCheck.check(contents, request) }
            }
            let archiver = Archiver(
                path: join(output, request.id + ".zip"), manifest: join(output, Manifest.name), began: began,
                twin: archives[contents.identity])
            let made = try archiver.make(contents) { Manifest.entry(request, $0.artifact(request.id)) }
            archives[contents.identity] = archiver.path
            if contents.prepare != nil {
                try Limits.check(unzippedSize: made.unzippedSize, layers: request.otherLayersSize, role: request.role)
                try checkHandler(request, names: try ReadyArchive(path: archiver.path, shown: request.id).names)
            }
            let artifact = made.artifact(request.id)
            try Limits.check(artifact, zippedMegabytes: request.zippedMegabytes)
            if let warning = Limits.directUploadWarning(artifact) { warnings.append(warning) }
            return request.outcome(.success(artifact), warnings: warnings)
        } catch {
            return request.outcome(.failure(error), warnings: warnings)
        }
    }

    private mutating func contents(
        _ request: PackageRequest, warnings: inout [String]
    ) throws(PackageFailures) -> Contents {
        switch request.kind {
        case .swiftProduct(let name):
            return try swiftProduct(name, request)
        case .phpFolder(let path, let include, let exclude):
            return try phpFolder(path, include: include, exclude: exclude, request, warnings: &warnings)
        case .folder(let path, let include, let exclude):
            return try folder(path, include: include, exclude: exclude, warnings: &warnings)
        case .file(let path):
            return try file(path)
        case .archive(let path):
            return try readyArchive(path)
        case .bundle(let bundle):
            return try self.bundle(bundle, request, warnings: &warnings)
        case .packages(let path):
            return try packages(path, request, warnings: &warnings)
        case .layer(let path, let layout, let include, let exclude):
            var contents = try folder(path, include: include, exclude: exclude, warnings: &warnings)
            try layOut(&contents, layout, warnings: &warnings)
            return contents
        }
    }

    func folder(
        _ path: String, include: [String], exclude: [String], written: [String]? = nil, warnings: inout [String]
    ) throws(PackageFailures) -> Contents {
        let location = try Location(path, root: root, expecting: .folder)
        let own: Set = [output, join(root, ".build"), join(root, SwiftProduct.scratchFolder)]
        let selection = Selection(
            include: include, exclude: exclude, own: own, written: written ?? exclude)
        let tree = SourceTree(root: location.path, shown: path, selection: selection)
        warnings += tree.warnings
        if !tree.failures.isEmpty { throw PackageFailures(tree.failures) }
        return Contents(entries: tree.entries, selection: selection)
    }

    func file(_ path: String) throws(PackageFailures) -> Contents {
        let location = try Location(path, root: root, expecting: .file)
        let name = String(lastSegment(path))
        if let problem = nameProblem(name) {
            throw PackageFailures(.badName, "the name '\(path)' \(problem): rename it")
        }
        // Whoever hands over a single file has named it.
        let selection = Selection(include: ["/" + name])
        return Contents(
            entries: [Entry(name: name, source: .file(path: location.path), status: location.status)],
            selection: selection)
    }

    private func readyArchive(_ path: String) throws(PackageFailures) -> Contents {
        let location = try Location(path, root: root, expecting: .file)
        guard location.status.size <= Limits.unzipped else {
            throw PackageFailures(.tooLarge, "'\(path)' is larger than the 250 MB that Lambda accepts unzipped")
        }
        let entry = Entry(
            name: String(lastSegment(path)), source: .file(path: location.path), status: location.status)
        return Contents(
            entries: [entry], recipe: "ready", ready: try ReadyArchive(path: location.path, shown: path))
    }

    /// Puts a layer's contents where the runtime looks for them, unless they are there already.
    private func layOut(
        _ contents: inout Contents, _ layout: LayerLayout, warnings: inout [String]
    ) throws(PackageFailures) {
        let prefix = layout.prefix
        if prefix.isEmpty {
            let known = ["python", "nodejs", "ruby", "java", "php", "bref", "bin", "lib", "extensions", "bootstrap"]
            let isKnown = contents.entries.contains { entry in
                entry.name.split(separator: "/").first.map { known.contains(String($0)) } ?? false
            }
            if !isKnown {
                warnings.append(
                    "the layer holds none of the folders where runtimes look: \(known.joined(separator: ", "))")
            }
            return
        }
        guard isPlainPath(prefix.dropLast()) else {
            throw PackageFailures(.outsideRoot, "'\(prefix)' cannot be a folder in a layer: name one like 'python'")
        }
        if contents.entries.allSatisfy({ $0.name.hasPrefix(prefix) }) { return }
        for index in contents.entries.indices { contents.entries[index].name = prefix + contents.entries[index].name }
        contents.namePrefix = prefix
    }

    private func checkIdentifier(_ id: String) throws(PackageFailures) {
        // A hidden folder is ours.
        guard isPlainPath(id), !id.hasPrefix("."), !id.contains("/.") else {
            throw PackageFailures(.badIdentifier, "'\(id)' cannot be the name of an archive below the output folder")
        }
    }
}

extension Archiver.Made {
    func artifact(_ id: String) -> Artifact {
        Artifact(path: id + ".zip", size: size, unzippedSize: unzippedSize, sha256: digest, isReused: isReused)
    }
}
