/// The whole way, from services to the bytes of their files. It does no I/O.
public enum Compiler {
    /// Compiles the services of a build, all at once: what one uses of another is checked too.
    /// - Parameters:
    ///   - services: as `specs/main.swift` lists them; their order does not matter to what comes out.
    ///   - settings: how serious findings are in this project.
    ///   - committed: what the last build wrote, whose numbers are kept.
    ///   - sources: where the files of the specs are, for messages and for what generated files say of themselves.
    ///   - writesFiles: whether the files are wanted. Without them the findings are the same.
    /// - Returns: all findings, and the files unless one of them is an error. Nothing that a spec says makes it stop.
    public static func compile(
        _ services: [Service], settings: CheckSettings = CheckSettings(), committed: CommittedOutput = .none,
        sources: SourceFiles = .asCompiled, writesFiles: Bool = true
    ) -> Compilation {
        let services = services.map { $0.withAccounts(settings.accounts).located(in: sources) }
        // resolve
        var (model, resolving) = Resolver.resolve(services, committed: committed)
        model.asOf = settings.asOf
        model.serverless = settings.serverless
        model.files = sources.read
        var report = resolving
        ServiceListing.check(services, sources, &report)
        Accounts.check(services, &report)
        APIMappings.check(model, &report)
        // check
        report.append(Checking.check(model))
        // lower
        var stacks = Lowering.lower(model)
        // The templates are written before they are judged: their size is one of the things that can be wrong, and most
        // of what is searched for in all texts is in none.
        let templates = stacks.map { WrittenTemplate.all(of: $0) }
        for index in stacks.indices { stacks[index].text = TemplateText(templates[index]) }
        let written = stacks.map(\.withDynamicValuesUnknown)
        let deployed = written.map(\.withConstantsEvaluated)
        report.append(TemplateChecks.check(stacks, deployed: deployed, known: report))
        TemplateSecrets.check(stacks, known: report, &report)
        report.append(SchemaChecks.check(deployed, settings.schemas))
        var effective = Report()
        EffectiveChecks.check(stacks, written: written, deployed: deployed, known: report, &effective)
        report.append(effective)
        report.append(ConditionChecks.check(stacks))
        OtherAccounts.check(deployed, known: report, &report)
        report.append(ResidencyChecks.check(deployed, settings))
        TemplateSize.check(stacks, templates, &report)
        report.removeRepeatedRanges()
        let diagnostics = DiagnosticMerger(services: services, settings: settings, sources: sources)
            .diagnostics(of: report, in: model)
        let summaries = model.stacks.map { StackSummary($0) }
        // Where the specs are wrong too, so that what is wrong with the code is told with it.
        let artifacts = model.stacks.flatMap { Artifact.all(in: Scope(model: model, stack: $0)) }
            .map { $0.located(in: sources) }
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Compilation(diagnostics: diagnostics, files: [], stacks: summaries, artifacts: artifacts)
        }
        // render
        do {
            var compilation = Compilation(
                diagnostics: diagnostics,
                files: writesFiles
                    ? try zip(stacks, templates).flatMap { try GeneratedFile.render($0, templates: $1) } : [],
                stacks: summaries, artifacts: artifacts)
            compilation.origin = (model, stacks)
            compilation.sources = sources
            return compilation
        } catch {
            let failed = Diagnostic(
                slug: "rendering-failed", severity: .error,
                location: services.first?.location ?? SourceLocation("specs/main.swift", 1, 1),
                message: "The YAML writer failed: \(error). Nothing was written.", notes: [], suggestion: nil,
                stages: [])
            return Compilation(diagnostics: diagnostics + [failed], files: [], stacks: summaries, artifacts: [])
        }
    }
}
