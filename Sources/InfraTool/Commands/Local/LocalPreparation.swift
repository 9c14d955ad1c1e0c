import ArgumentParser
import Infra

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
        if Archives(besideOutput: output, reporting: reporting).make(wanted, isWhole: false) { return }
        guard mayFail else { throw ExitCode.failure }
        Terminal.printError(
            "Functions whose archive was not made answer with an error, or run as they were packaged last.")
    }

    func description(_ compilation: Compilation) -> [UInt8] {
        compilation.systemDescription(
            stage: stage, archives: Archives(besideOutput: output, reporting: reporting).folder)
    }
}
