import Infra
import Packaging

/// Makes the archives that the stacks need, and says how it goes.
struct Archives {
    /// The folder with the archives, beside the folder with the generated files, as serverless.yml has it.
    let folder: String
    let reporting: Reporting
    /// Whether to say what is being packaged where otherwise only problems are printed.
    var showsProgress = false

    init(besideOutput output: String, reporting: Reporting) {
        let folders = output.split(separator: "/", omittingEmptySubsequences: true).dropLast()
        folder = folders.reduce(output.hasPrefix("/") ? "/" : "") { $0 + String($1) + "/" } + "artifacts"
        self.reporting = reporting
    }

    /// - Parameter isWhole: whether these are all archives of the project.
    /// - Returns: whether all of them are there.
    func make(_ artifacts: [Infra.Artifact], isWhole: Bool) -> Bool { packaged(artifacts, isWhole: isWhole) != nil }

    /// - Returns: the archives by the artifacts' ids; nil where one of them could not be made.
    func packaged(_ artifacts: [Infra.Artifact], isWhole: Bool) -> [String: Packaging.Artifact]? {
        guard !artifacts.isEmpty else { return [:] }
        var failed: [Diagnostic] = []
        var requests: [PackageRequest] = []
        var locations: [String: SourceLocation] = [:]
        for artifact in artifacts {
            locations[artifact.id] = artifact.location
            do {
                requests.append(try request(for: artifact))
            } catch {
                failed.append(diagnostic(error.message, [], at: artifact.location, stage: artifact.stage))
            }
        }
        let progress = ProgressLine(isOn: reporting.showsProgress || showsProgress)
        let outcomes = Packager(root: ".", output: folder).package(requests, keepingOthers: !isWhole) { event in
            progress.show(event)
        }
        progress.clear()
        for outcome in outcomes {
            let location = locations[outcome.request.id] ?? SourceLocation("specs", 1, 1)
            let stage = artifacts.first { $0.id == outcome.request.id }?.stage ?? ""
            failed += findings(outcome.failures, outcome.warnings, at: location, stage: stage)
        }
        let merged = merge(failed, of: artifacts)
        if !merged.isEmpty { reporting.report(merged) }
        let made = outcomes.compactMap(\.artifact)
        let reused = made.count { $0.isReused }
        let missing = artifacts.count - made.count
        reporting.say(
            """
            \(folder): \(made.count - reused) packaged, \(reused) unchanged\(missing > 0 ? ", \(missing) failed" : "")
            """)
        guard !merged.contains(where: { $0.severity == .error }) else { return nil }
        return Dictionary(
            outcomes.compactMap { outcome in outcome.artifact.map { (outcome.request.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The findings with what is wrong with the folders and files that specs name, found without packaging them.
    func adding(_ artifacts: [Infra.Artifact], to findings: [Diagnostic]) -> [Diagnostic] {
        let inspected = inspected(artifacts)
        return inspected.isEmpty ? findings : (findings + inspected).sorted { $0.location < $1.location }
    }

    private func inspected(_ artifacts: [Infra.Artifact]) -> [Diagnostic] {
        // Text in the template is no file.
        let asked = artifacts.filter { if case .inline = $0.content { false } else { true } }
        let requests = asked.compactMap { artifact in (try? request(for: artifact)).map { (artifact, $0) } }
        let inspections = Packager(root: ".", output: folder).inspect(requests.map(\.1))
        return merge(
            zip(requests, inspections).flatMap { request, inspection in
                findings(
                    inspection.failures, inspection.warnings, at: request.0.location, stage: request.0.stage)
            }, of: asked)
    }

    private func findings(
        _ failures: [PackageFailure], _ warnings: [PackageWarning], at location: SourceLocation, stage: String
    ) -> [Diagnostic] {
        failures.map { failure in
            diagnostic(
                "\(failure.owner): \(failure.message)", failure.details, at: location, stage: stage,
                slug: failure.kind.slug)
        }
            + warnings.map { warning in
                Diagnostic(
                    slug: "packaging", severity: .warning, location: location, message: "\(warning)", notes: [],
                    suggestion: nil, stages: [])
            }
    }

    private func diagnostic(
        _ message: String, _ details: [String], at location: SourceLocation, stage: String, slug: String = "packaging"
    ) -> Diagnostic {
        Diagnostic(
            slug: slug, severity: .error, location: location,
            message: ([message] + details).joined(separator: "\n    "), notes: [], suggestion: nil, stages: [stage])
    }

    /// What fails in every stage is told once. Where all stages that package something at a place fail, none is named.
    private func merge(_ diagnostics: [Diagnostic], of artifacts: [Infra.Artifact]) -> [Diagnostic] {
        let stages = Dictionary(grouping: artifacts, by: \.location).mapValues { Set($0.map(\.stage)) }
        var merged: [Diagnostic] = []
        for diagnostic in diagnostics {
            if let index = merged.firstIndex(where: {
                $0.location == diagnostic.location && $0.message == diagnostic.message
                    && $0.severity == diagnostic.severity
            }) {
                for stage in diagnostic.stages where !merged[index].stages.contains(stage) {
                    merged[index].stages.append(stage)
                }
            } else {
                merged.append(diagnostic)
            }
        }
        for index in merged.indices where stages[merged[index].location]?.isSubset(of: merged[index].stages) == true {
            merged[index].stages = []
        }
        return merged
    }
}

extension PackageFailure.Kind {
    /// The check that it is a finding of; `packaging` for what is wrong with files, programs or the disk and no mistake
    /// in a spec or in what it names.
    var slug: String {
        switch self {
        case .secret: "packaged-secret"
        case .tooLarge: "package-too-large"
        case .missingHandler: "missing-handler"
        case .missingPath, .wrongKindOfFile, .empty, .outsideRoot, .noSuchProduct, .missingDependencies: "missing-code"
        case .architecture, .wrongExecutable: "unfit-executable"
        case .badIdentifier, .unreadable, .brokenLink, .badName, .collidingNames, .changedMeanwhile, .badArchive,
            .doesNotCompile, .missingTool, .composer, .bundle, .output:
            "packaging"
        }
    }
}
