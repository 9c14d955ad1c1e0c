/// What is wrong with what a request names, found without making its archive.
public struct PackageInspection: Sendable {
    /// What was asked about.
    public var request: PackageRequest
    /// What would stand in the archive's way; nothing where that is only known when it is made.
    public var failures: [PackageFailure]
    /// What is allowed and probably not meant.
    public var warnings: [PackageWarning]
}

extension Packager {
    /// Looks at the folders and files that requests name: whether they are there, hold something and no file that looks
    /// like a secret, and have the handler's file. Builds nothing, starts no program and writes nothing; what it takes
    /// is the time to list the folders, each once.
    /// - Returns: One inspection for each request, in their order.
    public func inspect(_ requests: [PackageRequest]) -> [PackageInspection] {
        guard let project = try? resolved(root) else { return [] }
        let run = PackagingRun(
            root: project, output: join(project, output), tools: tools, began: 0, progress: { _ in })
        var known: [PackageKind: (names: Result<[String]?, PackageFailures>, warnings: [String])] = [:]
        return requests.map { request in
            let listed = known[request.kind] ?? run.listed(request)
            known[request.kind] = listed
            var failures: [PackageFailure] = []
            do throws(PackageFailures) {
                if let names = try listed.names.get() { try checkHandler(request, names: names) }
            } catch {
                failures = error.owned(by: request.owner).all
            }
            return PackageInspection(
                request: request, failures: failures,
                warnings: listed.warnings.map { PackageWarning(owner: request.owner, message: $0) })
        }
    }
}

extension PackagingRun {
    /// The names that an archive would have; nil where they are known only when it is made.
    fileprivate func listed(
        _ request: PackageRequest
    ) -> (names: Result<[String]?, PackageFailures>, warnings: [String]) {
        var warnings: [String] = []
        do throws(PackageFailures) {
            return (.success(try names(request, &warnings)), warnings)
        } catch {
            return (.failure(error), warnings)
        }
    }

    private func names(_ request: PackageRequest, _ warnings: inout [String]) throws(PackageFailures) -> [String]? {
        switch request.kind {
        case .folder(let path, let include, let exclude), .phpFolder(let path, let include, let exclude),
            .layer(let path, _, let include, let exclude):
            let contents = try folder(path, include: include, exclude: exclude, warnings: &warnings)
            try lookIntoSettings(contents)
            try checkDependencies(contents, request)
            return contents.names
        case .file(let path): return try file(path).names
        case .archive(let path):
            _ = try Location(path, root: root, expecting: .file)
            return nil
        case .packages(let path):
            _ = try Location(path, root: root, expecting: .folder)
            return nil
        case .bundle(let bundle):
            // What it holds the bundler decides.
            let isPython = request.runtime?.hasPrefix("python") == true
            _ = try Location(bundle.path, root: root, expecting: isPython ? .folder : .file)
            return nil
        case .swiftProduct: return nil
        }
    }

    /// Small files of settings, where most keys lie; an archive is looked through whole when it is made.
    private func lookIntoSettings(_ contents: Contents) throws(PackageFailures) {
        let endings = [
            ".cfg", ".conf", ".config", ".ini", ".json", ".properties", ".toml", ".txt", ".xml", ".yaml", ".yml",
        ]
        let installed = ["node_modules/", "site-packages/", "vendor/", ".dist-info/"]
        var failures: [PackageFailure] = []
        for entry in contents.entries where entry.size <= 16_384 && endings.contains(where: entry.name.hasSuffix) {
            guard !installed.contains(where: entry.name.contains), !contents.selection.namesExplicitly(entry.name),
                let facts = try? entry.readFacts().get(), let secret = facts.secret
            else { continue }
            failures.append(.held(secret, in: entry.name))
        }
        if !failures.isEmpty { throw PackageFailures(failures) }
    }
}
