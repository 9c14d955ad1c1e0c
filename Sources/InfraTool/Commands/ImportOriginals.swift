import ArgumentParser
import Importing
import Infra
import SecretPatterns

/// `infra import`
struct ImportOriginals: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: """
            Write specs from serverless.yml, SAM and CloudFormation templates, or a deployed stack.
            """,
        discussion: """
            Each FILE becomes a spec with one service, and a report says what of it is typed, what is raw and what was \
            lost. Then list the service in specs/main.swift, build, and compare: infra diff COMPILED \
            generated/…/cloudformation.json.

            Nothing is written where a file cannot be read, and nothing is overwritten without --force.

            Exit status: 0 where nothing was lost, 1 for losses and failures, 64 for wrong usage.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Argument(
        help: ArgumentHelp("serverless.yml, a template in YAML or JSON, or the folder cdk.out.", valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp("A deployed stack, whose template is read by the AWS CLI.", valueName: "name"))
    var stack: String?

    @Option(help: ArgumentHelp("The AWS CLI's profile for --stack.", valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            """
            The template that the original compiles to, for the comparison with that of the spec. Default: \
            .serverless/cloudformation-template-update-stack.json beside the original.
            """,
            valueName: "file"))
    var compiled: String?

    @Flag(help: "Write the spec only: compile and compare nothing.")
    var withoutComparison = false

    @Option(help: ArgumentHelp("The folder that specs are written to; specs unless given.", valueName: "folder"))
    var into: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The stage; that of the original unless given. Given several times, what differs becomes Swift.",
            valueName: "stage"))
    var stage: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The AWS Region; that of the original unless given.", valueName: "region"))
    var region: String?

    @Option(help: ArgumentHelp("The service's name; that of the original unless given.", valueName: "name"))
    var service: String?

    @Option(
        help: ArgumentHelp(
            "A value that is known only when Serverless packages: env:TABLE=orders. May be repeated.",
            valueName: "name=value"))
    var value: [String] = []

    @Option(help: "How to show the report.")
    var format: Format = .human

    @Flag(help: "Overwrite specs that are there.")
    var force = false

    func validate() throws {
        if files.isEmpty, stack == nil {
            throw ValidationError("Name a file to import, or a deployed stack by --stack.")
        }
        if stack != nil, !files.isEmpty {
            throw ValidationError("--stack imports a deployed stack, and \(files[0]) is a file; import one of both.")
        }
        if let stack, !DeployedOriginal.isName(stack) {
            throw ValidationError("\"\(stack)\" is not a name of a stack.")
        }
        if compiled != nil, files.count > 1 || stage.count > 1 {
            throw ValidationError("--compiled is of one file and one stage.")
        }
        if service != nil, files.count > 1 {
            throw ValidationError("--service names one service, and there are \(files.count) files.")
        }
        for value in value where !value.contains("=") {
            throw ValidationError("\"\(value)\" gives no value; write --value name=value, such as env:TABLE=orders.")
        }
        if let region, Region(id: region) == nil { throw ValidationError("Unknown region \"\(region)\".") }
    }

    func run() throws {
        try Project.enterStart()
        var imports: [Import] = []
        var failed = false
        if let stack {
            do {
                imports.append(try imported(DeployedOriginal.read(stack, region: region, profile: profile)))
            } catch let failure as ImportFailure {
                failed = true
                Terminal.error(Self.shown(failure.message), color: Terminal.errorTakesColor)
            } catch let failure as FileFailure {
                failed = true
                Terminal.error(Self.shown(failure.message), color: Terminal.errorTakesColor)
            }
        }
        for file in CDKFolder.opened(files.map(GivenPath.from)) {
            do { imports.append(try imported(file)) } catch let failure as ImportFailure {
                failed = true
                let place = failure.place.map { "\($0.file):\($0.line): " } ?? ""
                Terminal.error(Self.shown(place + failure.message), color: Terminal.errorTakesColor)
            } catch let failure as FileFailure {
                failed = true
                Terminal.error(Self.shown(failure.message), color: Terminal.errorTakesColor)
            }
        }
        guard !failed else { throw ExitCode.failure }
        do { try write(imports) } catch let failure as FileFailure {
            Terminal.error(Self.shown(failure.message), color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        switch format {
        case .human:
            for one in imports {
                let text = ImportText.human(one, path: path(one), isInPackage: isInPackage)
                print(Self.shown(text, lines: true), terminator: "")
            }
        case .json: print(Self.shown(ImportText.json(imports.map { ($0, path($0)) }), lines: true), terminator: "")
        }
        if !withoutComparison, format == .human, imports.count == 1, let reference {
            ImportComparison(folder: folder, reference: reference, stage: stage.first).run(imports[0])
        }
        if imports.contains(where: { $0.report.count(.lost) > 0 }) { throw ExitCode.failure }
    }

    /// Where specs are written to.
    private var folder: String {
        let path = into.map(GivenPath.from) ?? "specs"
        return path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    }

    private var isInPackage: Bool { FileSystem.kind(of: "Package.swift") == .file }

    /// What the original compiles to.
    private var reference: String? {
        if let compiled { return GivenPath.from(compiled) }
        guard let file = files.first.map(GivenPath.from), stage.count < 2 else { return nil }
        let base = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let path = base + ".serverless/cloudformation-template-update-stack.json"
        return FileSystem.kind(of: path) == .file ? path : nil
    }

    private func imported(_ original: DeployedOriginal) throws -> Import {
        var variables = VariableSettings(stage: stage.first ?? original.stage, region: region)
        variables.region = region ?? original.region
        return try Import.run(
            original.bytes, name: "the stack \(original.name)",
            ImportOptions(variables: variables, service: service ?? original.service, base: "", day: Today.date))
    }

    private func imported(_ file: String) throws -> Import {
        for (ending, runner) in [
            (".ts", "npx serverless print --config"), (".js", "npx serverless print --config"),
            (".mjs", "npx serverless print --config"),
        ] where file.hasSuffix(ending) {
            throw FileFailure(
                "\(file) is a program, and only its result can be imported: \(runner) \(file) > serverless.yml")
        }
        let bytes = try FileSystem.read(file, most: 64 << 20)
        let base = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
        var values: [String: String] = [:]
        for value in value {
            if let sign = value.firstIndex(of: "=") {
                values[String(value[..<sign])] = String(value[value.index(after: sign)...])
            }
        }
        let variables = VariableSettings(stage: stage.first, region: region, values: values) { path in
            let path = path.hasPrefix("/") || base.isEmpty ? path : "\(base)/\(path)"
            return try? FileSystem.read(path, most: 64 << 20)
        }
        var options = ImportOptions(variables: variables, service: service, base: base, day: Today.date)
        if let compiled { options.compiled = try FileSystem.read(GivenPath.from(compiled), most: 64 << 20) }
        if stage.count > 1 {
            options.stages = stage.reduce(into: []) { all, one in if !all.contains(one) { all.append(one) } }
        }
        return try Import.run(bytes, name: file, options)
    }

    private func path(_ one: Import) -> String {
        "\(folder)/\(one.fileName)"
    }

    private func write(_ imports: [Import]) throws {
        var seen: Set<String> = []
        for one in imports {
            guard seen.insert(path(one)).inserted else {
                throw FileFailure("Two of the files would become \(path(one)); import them one by one with --service.")
            }
            guard FileSystem.kind(of: path(one)) != nil else { continue }
            guard force, FileSystem.kind(of: path(one)) == .file else {
                throw FileFailure(
                    """
                    \(path(one)) is there already; nothing was written. Give --force to overwrite it, or another \
                    --service.
                    """
                )
            }
        }
        try FileSystem.makeFolder(folder)
        for one in imports {
            try FileSystem.replace(path(one), with: Array(one.text.utf8))
        }
    }

    /// Without credentials and without what a terminal acts on.
    static func shown(_ text: String, lines: Bool = false) -> String {
        let masked = Masking.masked(text)
        guard lines else { return Masking.printable(masked) }
        return masked.split(separator: "\n", omittingEmptySubsequences: false).map { Masking.printable(String($0)) }
            .joined(separator: "\n")
    }
}
