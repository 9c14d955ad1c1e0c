/// Makes archives that Lambda can run, out of a project's files.
///
/// ```swift
/// let packager = Packager(root: ".", output: "artifacts")
/// for outcome in packager.package(requests) { … }
/// ```
public struct Packager: Sendable {
    /// The project's folder: paths of requests are relative to it, and nothing outside it is packaged.
    public var root: String
    /// Where archives and `artifacts.json` go. One build at a time writes there.
    public var output: String
    /// The programs that some kinds need.
    public var tools: Tools

    /// Nothing is read or written before `package` is called.
    public init(root: String, output: String, tools: Tools = Tools()) {
        self.root = root
        self.output = output
        self.tools = tools
    }

    /// Makes every archive that can be made, and writes the manifest.
    ///
    /// Nothing that a request or a file says makes this stop: what is wrong with one archive is in its outcome, and the
    /// others are made.
    ///
    /// - Parameters:
    ///   - keepingOthers: whether the manifest keeps the archives of earlier runs that this one does not ask for; for
    ///     runs that package a part of the project.
    ///   - progress: called on the calling thread.
    /// - Returns: One outcome for each request, in their order.
    public func package(
        _ requests: [PackageRequest], keepingOthers: Bool = false,
        progress: @escaping (PackageProgress) -> Void = { _ in }
    ) -> [PackageOutcome] {
        do throws(PackageFailures) {
            return try packageLocked(requests, keepingOthers: keepingOthers, progress: progress)
        } catch {
            return requests.map { $0.outcome(.failure(error)) }
        }
    }

    private func packageLocked(
        _ requests: [PackageRequest], keepingOthers: Bool, progress: @escaping (PackageProgress) -> Void
    ) throws(PackageFailures) -> [PackageOutcome] {
        let folder: String
        let project: String
        let lock: OutputLock
        do throws(SystemError) {
            try makeFolder(output)
            folder = try resolved(output)
            lock = try OutputLock(folder: folder) { progress(.waitingForOtherBuild) }
        } catch {
            throw PackageFailures(.output, "the output folder '\(output)' cannot be used: \(error.text)")
        }
        do throws(SystemError) {
            project = try resolved(root)
        } catch {
            throw PackageFailures(.missingPath, "the project's folder '\(root)' cannot be used: \(error.text)")
        }
        if isInside(project, folder: folder) {
            throw PackageFailures(
                .output, "the output folder '\(output)' contains the project itself: choose another folder")
        }
        removeStaleFiles(folder)
        let copies = join(folder, composerFolder)
        removeTree(copies)
        if !keepingOthers { removeUnusedBundles(folder, requests) }
        defer { removeTree(copies) }
        var run = PackagingRun(
            root: project, output: folder, tools: tools, began: currentTime(), progress: progress)
        var outcomes: [PackageOutcome] = []
        var seen: Set<String> = []
        for request in requests {
            progress(.started(request))
            let isNew = seen.insert(request.id).inserted
            let outcome = isNew ? run.package(request) : request.outcome(.failure(.duplicateIdentifier(request.id)))
            outcomes.append(outcome)
            progress(.finished(outcome))
        }
        checkWithLayers(&outcomes)
        var entries = keepingOthers ? Manifest.kept(folder) : [:]
        for outcome in outcomes {
            entries[outcome.request.id] = outcome.artifact.map { Manifest.entry(outcome.request, $0) }
        }
        do throws(SystemError) {
            try writeFile(Array(Manifest.text(entries).utf8), to: join(folder, Manifest.name))
        } catch {
            throw PackageFailures(.output, "'\(join(output, Manifest.name))' cannot be written: \(error.text)")
        }
        withExtendedLifetime(lock) {}
        return outcomes
    }

    /// The limit on a function together with the layers of this run, known only when all are made.
    private func checkWithLayers(_ outcomes: inout [PackageOutcome]) {
        let sizes = Dictionary(
            outcomes.compactMap { outcome in outcome.artifact.map { (outcome.request.id, $0.unzippedSize) } },
            uniquingKeysWith: { first, _ in first })
        for (index, outcome) in outcomes.enumerated() where !outcome.request.layers.isEmpty {
            guard let artifact = outcome.artifact else { continue }
            let layers = total([outcome.request.otherLayersSize] + outcome.request.layers.map { sizes[$0] ?? 0 })
            do throws(PackageFailures) {
                try Limits.check(unzippedSize: artifact.unzippedSize, layers: layers, role: .function)
            } catch {
                outcomes[index] = outcome.request.outcome(.failure(error), warnings: outcome.warnings.map(\.message))
            }
        }
    }
}

extension PackageRequest {
    /// The outcome, its messages under the owner's name.
    func outcome(_ result: Result<Artifact, PackageFailures>, warnings: [String] = []) -> PackageOutcome {
        PackageOutcome(
            request: self, result: result.mapError { $0.owned(by: owner) },
            warnings: warnings.map { PackageWarning(owner: owner, message: $0) })
    }
}

extension PackageFailures {
    /// The same, with who the archive is for.
    func owned(by owner: String) -> PackageFailures {
        PackageFailures(
            all.map { failure in
                var failure = failure
                failure.owner = owner
                return failure
            })
    }

    static func duplicateIdentifier(_ id: String) -> PackageFailures {
        PackageFailures(.badIdentifier, "another archive is called '\(id)' too: give one of them another name")
    }
}
