import ArgumentParser
import Infra
import Packaging
import Routing

/// What is done before anything runs here: the specs are compiled, and the archives made.
struct LocalPreparation {
    let output: String
    let stage: String
    let services: [String]
    private let reporting: Reporting

    init(output: String, stage: String, services: [String]) throws {
        guard !output.isEmpty else { throw ValidationError("The output folder needs a name, such as generated.") }
        self.output = output
        self.stage = stage
        self.services = services
        var reporting = Reporting()
        reporting.format = .human
        reporting.strict = false
        // Standard output is for the function's response.
        reporting.quiet = true
        reporting.asOf = nil
        self.reporting = reporting
    }

    func compile(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws -> Compilation {
        let compilation = Compiler.compile(
            services, settings: reporting.settings(settings), committed: .read(from: output),
            sources: project.sources, writesFiles: false)
        let shown = compilation.hasErrors ? compilation.diagnostics : []
        if !shown.isEmpty { reporting.report(shown) }
        if compilation.hasErrors { throw ExitCode.failure }
        return compilation
    }

    /// Makes the archives of the stage, of one function alone where that is enough.
    /// - Parameter mayFail: whether to go on with those that could be made: who serves many functions needs not all.
    func package(_ compilation: Compilation, function: String? = nil, mayFail: Bool = false) throws {
        let wanted = compilation.artifacts.filter { artifact in
            artifact.stage == stage && (services.isEmpty || services.contains(artifact.service))
                && (function == nil || artifact.handler == nil || artifact.id.hasSuffix("/\(function ?? "")"))
        }
        var archives = Archives(besideOutput: output, reporting: reporting)
        // It goes to standard error, and the first archive of a Swift handler takes minutes.
        archives.showsProgress = Terminal.errorIsTerminal
        if archives.make(wanted, isWhole: false) { return }
        guard mayFail else { throw ExitCode.failure }
        Terminal.printError(
            "Functions whose archive was not made answer with an error, or run as they were packaged last.")
    }

    /// Fails where the function's secrets are known neither by the file nor by the environment, before anything is
    /// built for it.
    func checkSecrets(of function: String, in description: [UInt8], file: String) throws {
        guard let system = (try? SystemDescription(description)).map({ Routing.System($0) }),
            let found = system.functions.first(where: { $0.id == function && services.contains($0.service) })
        else { return }
        let known = SecretValues.known(here: file)
        let missing = known.missing(found.environment)
        guard !missing.isEmpty else { return }
        Terminal.error(known.message(missing, found), color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }

    func description(_ compilation: Compilation) -> [UInt8] {
        compilation.systemDescription(
            stage: stage, archives: Archives(besideOutput: output, reporting: reporting).folder)
    }
}
