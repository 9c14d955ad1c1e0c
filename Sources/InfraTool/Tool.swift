import ArgumentParser
@_exported import Infra

/// The command: what `swift run infra` runs.
public enum Tool {
    /// The command's version, as `infra --version` says it.
    public static let version = "0.1.0"

    /// Runs the command that the process was started with, on these services, and ends the process.
    ///
    /// Exit status: 0 where all is well, 1 for findings and failures, 64 for wrong usage.
    /// - Parameters:
    ///   - severities: how serious findings are in this project, by the slugs of their checks, where that is not as the
    ///     checks have it: `["wide-permission": .error]`.
    ///   - allowedRegions: where the project's data may be: `[.euCentral1, .euWest1]`. Stacks, replicas and targets
    ///     elsewhere are errors, and so is what is served from AWS' edge locations. Without it every region is allowed.
    ///   - accounts: the accounts that stages are deployed to, for services that name none themselves:
    ///     `[.dev: "111111111111", .prod: "222222222222"]`. Names are then unique in each account, and `infra deploy`
    ///     refuses credentials of another one.
    ///   - serverless: what `serverless.yml` is deployed with: osls 3 or 4, whichever is there, unless given; `.none`
    ///     for a project without Serverless, which gets templates alone.
    ///   - folder: the project's folder, in which the command works wherever it was started; that of the Package.swift
    ///     above this file unless given.
    public static func run(
        _ services: [Service], severities: [String: Severity] = [:], allowedRegions: [Region]? = nil,
        accounts: [Stage: String] = [:], serverless: ServerlessVersion = .osls, in folder: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column, path: String = #filePath
    ) -> Never {
        ProcessMemory.prepare()
        LostOutput.fails()
        DeepStack.run {
            perform(services, severities, allowedRegions, accounts, serverless, folder, file, line, column, path)
        }
        // The command ends the process.
        InfraCommand.exit()
    }

    private static func perform(
        _ services: [Service], _ severities: [String: Severity], _ allowedRegions: [Region]?,
        _ accounts: [Stage: String],
        _ serverless: ServerlessVersion, _ folder: String?, _ file: String, _ line: Int, _ column: Int, _ path: String
    ) {
        let project = Project(mainFile: path, id: file, folder: folder)
        KnownNames.set(services)
        var command: any ParsableCommand = InfraCommand()
        do {
            try project.enter()
            let plain = PlainArguments.command(Array(CommandLine.arguments.dropFirst()))
            command = try plain ?? InfraCommand.parseAsRoot()
            if let command = plain ?? command as? any ServiceCommand {
                let settings = CheckSettings(
                    severities: severities, allowedRegions: allowedRegions, accounts: accounts, serverless: serverless,
                    file: project.files.path(of: file), line: line,
                    column: column)
                try command.run(TrapReport.watching(services, of: project), settings, project)
            } else {
                try command.run()
            }
            InfraCommand.exit()
        } catch let error as ValidationError where !(command is InfraCommand) {
            Terminal.printError(UsageError.text(error, command), terminator: "")
            InfraCommand.exit(withError: ExitCode.validationFailure)
        } catch {
            InfraCommand.exit(withError: UnknownCommand.error(in: CommandLine.arguments) ?? error)
        }
    }
}

/// A command that works on the services of the specs.
protocol ServiceCommand: ParsableCommand {
    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws
}

extension ServiceCommand {
    /// Commands get their services from `Tool.run`; there is nothing to do without them.
    func run() throws { throw CleanExit.helpRequest(self) }
}
