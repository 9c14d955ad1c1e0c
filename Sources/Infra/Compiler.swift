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
        let stacks = Lowering.lower(model)
        report.append(TemplateChecks.check(stacks, known: report))
        TemplateSecrets.check(stacks, known: report, &report)
        report.append(SchemaChecks.check(stacks, settings.schemas))
        var effective = Report()
        EffectiveChecks.check(stacks, known: report, &effective)
        report.append(effective)
        report.append(ConditionChecks.check(stacks))
        OtherAccounts.check(stacks, known: report, &report)
        report.append(ResidencyChecks.check(stacks, settings))
        // The templates are written before they are judged: their size is one of the things that can be wrong.
        let templates = stacks.map { WrittenTemplate.all(of: $0) }
        TemplateSize.check(stacks, templates, &report)
        let diagnostics = DiagnosticMerger(services: services, settings: settings, sources: sources)
            .diagnostics(of: report, in: model)
        let summaries = model.stacks.map { StackSummary($0) }
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Compilation(diagnostics: diagnostics, files: [], stacks: summaries, artifacts: [])
        }
        // render
        do {
            var compilation = Compilation(
                diagnostics: diagnostics,
                files: writesFiles
                    ? try zip(stacks, templates).flatMap { try GeneratedFile.render($0, templates: $1) } : [],
                stacks: summaries,
                artifacts: model.stacks.flatMap { Artifact.all(in: Scope(model: model, stack: $0)) }
                    .map { $0.located(in: sources) })
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

/// What compiling gives.
public struct Compilation: Sendable {
    /// All findings, sorted by place.
    public let diagnostics: [Diagnostic]
    /// The files of all stacks; none where there is an error.
    public let files: [GeneratedFile]
    /// Every stack in a few words, where there are errors too.
    public let stacks: [StackSummary]
    /// The archives of the stacks.
    public let artifacts: [Artifact]
    /// What the files were made from. A process that ends with the build keeps it: to free a large build's values one
    /// by one takes a twentieth of its time.
    var origin: (model: Model, stacks: [Stack])?
    var sources = SourceFiles.asCompiled

    /// Whether a finding keeps the files from being written.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A file that a build writes.
public struct GeneratedFile: Sendable {
    /// Relative to the output folder: `telegram-bot/dev/cloudformation.json`.
    public let path: String
    /// The service that it is of.
    public let service: String
    /// Its stage, such as `dev`.
    public let stage: String
    /// What it holds, in UTF-8.
    public let bytes: [UInt8]
    /// What the bytes say, where it is a template.
    package var template: Value?

    /// What every generated file has in its first lines, so that a build knows its own files.
    public static let mark = "Generated by infra"
    /// The file with tags and policy of a stack. Its format has no room for the mark; the template beside it has it.
    public static let configurationName = "template-configuration.json"

    static func render(_ stack: Stack, templates: [WrittenTemplate]) throws -> [GeneratedFile] {
        let model = stack.scope.stack
        func file(_ path: String, _ bytes: [UInt8], _ template: Value? = nil) -> GeneratedFile {
            GeneratedFile(
                path: "\(model.outputFolder)/\(path)", service: model.serviceName, stage: model.stage.name,
                bytes: bytes,
                template: template)
        }
        var files = templates.map { file($0.path, $0.bytes, $0.value) }
        // Serverless Framework has no nested stacks.
        if stack.split == nil {
            let place = model.account.map { " For the account \($0.value)." } ?? ""
            let comment = "\(mark) from \(model.service.location.file); do not edit.\(place)"
            let value = ServerlessEmitter.file(of: stack).value(of: stack.template)
            files.append(
                file("serverless.yml", try YAMLWriter.render(value, comment: comment, size: stack.template.likelySize)))
        }
        if let configuration = model.settings?.templateConfiguration(in: model) {
            files.append(file(configurationName, JSONWriter.render(configuration, size: 1_024)))
        }
        return files
    }
}

/// A stack in a few words, for lists.
public struct StackSummary: Sendable {
    /// The service that the stack is of.
    public let service: String
    /// Its stage, such as `dev`.
    public let stage: String
    /// Its region, such as `eu-central-1`.
    public let region: String
    /// Where the service is written.
    public let location: SourceLocation
    /// What the spec states, one line each: `function webhook`.
    public let declarations: [String]
    /// What to give to the AWS CLI beside the template, a line for each command.
    public let deployment: [String]

    init(_ stack: StackModel) {
        service = stack.serviceName
        stage = stack.stage.name
        region = stack.region.id
        location = stack.service.location
        declarations = stack.declarations.map { "\(type(of: $0).kind) \($0.declaredName)" }
        deployment = stack.settings?.deploymentNotes(in: stack) ?? []
    }
}
