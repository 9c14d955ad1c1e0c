import ArgumentParser
import Deployment
import Infra

/// How AWS is reached and which stacks are meant.
struct StackSelection: ParsableArguments {
    @Argument(help: ArgumentHelp("Services. Default: all.", valueName: "service"))
    var services: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The stage.", valueName: "stage"))
    var stage: String

    @Option(help: ArgumentHelp("The AWS CLI; the aws of PATH unless given.", valueName: "path"))
    var awsCli: String?

    /// The chosen stacks of these services.
    func chosen(of compilation: Compilation) throws -> [StackDelivery] {
        compilation.deliveries.filter { $0.stage == stage && (services.isEmpty || services.contains($0.service)) }
    }

    func validate(against known: [Service]) throws { try selection.validate(against: known) }

    private var selection: Selection {
        var selection = Selection()
        selection.services = services
        selection.stage = [stage]
        return selection
    }
}

/// Compiling for commands that look at what is deployed.
enum DeploySpecs {
    static func compiled(
        _ services: [Service], _ settings: CheckSettings, _ project: Project, output: String, reports: Bool = true
    ) throws -> Compilation {
        var settings = settings
        settings.asOf = settings.asOf ?? Today.date
        let compilation = Compiler.compile(
            services, settings: settings, committed: .read(from: output), sources: project.sources)
        let shown = compilation.diagnostics.filter { reports || $0.severity == .error }
        if reports || compilation.hasErrors {
            Terminal.printError(
                HumanFormat(color: Terminal.errorTakesColor).text(shown.map(\.presentable)), terminator: "")
        }
        if compilation.hasErrors { throw ExitCode.failure }
        return compilation
    }
}

/// What ends a command of this family: sentences, all at once.
struct DeployFailure: Error {
    let messages: [String]

    init(_ messages: [String]) { self.messages = messages }
    init(_ message: String) { messages = [message] }
    init(_ failure: AWSFailure, _ doing: String) { messages = [Self.sentence(failure, doing)] }

    static func sentence(_ failure: AWSFailure, _ doing: String) -> String {
        var message = failure.message
        if !message.hasSuffix(".") { message += "." }
        return "Could not \(doing): \(message)" + (failure.remedy.map { " \($0)" } ?? "") + " [aws \(failure.call)]"
    }
}

/// Runs a command of this family, and says what kept it from its end.
func withDeployFailures(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as DeployFailure {
        for message in failure.messages {
            Terminal.error(Presentable.text(message, slug: "deploy"), color: Terminal.errorTakesColor)
        }
        throw ExitCode.failure
    } catch let failure as AWSFailure {
        Terminal.error(
            Presentable.text(DeployFailure.sentence(failure, "ask AWS"), slug: "deploy"),
            color: Terminal.errorTakesColor)
        throw ExitCode.failure
    } catch let failure as FileFailure {
        Terminal.error(Presentable.text(failure.message, slug: "deploy"), color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }
}
