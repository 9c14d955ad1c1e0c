import ArgumentParser
import Infra

/// `infra invoke`
struct Invoke: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "invoke", abstract: "Run a function on this machine, or with --remote in AWS, with one event.",
        discussion: """
            The function's archive is made if it has changed, and its handler runs with a local Runtime API, the \
            environment of the spec and its timeout and memory. Its response goes to standard output, its log and \
            Lambda's REPORT line to standard error. Exit status 1 where the function failed.

              infra invoke telegram-bot webhook --event update.json
              infra invoke telegram-bot webhook --trigger "POST /lambda/mytgbot"
              infra invoke telegram-bot webhook --remote --stage dev --event update.json
            """)

    @Argument(help: "The service.", completion: .custom(KnownNames.services)) var service: String
    @Argument(help: "The function, as the spec names it.") var function: String
    @OptionGroup var local: LocalOptions
    @OptionGroup var secrets: RemoteSecretOptions

    @Option(help: ArgumentHelp("A file with the event, or - for standard input.", valueName: "file"))
    var event: String?

    @Option(help: "The trigger whose sample event to send, such as \"POST /telegram\"; the first unless given.")
    var trigger: String?

    @Flag(help: "Invoke the deployed function, by the AWS CLI; the event is {} unless given.")
    var remote = false

    @Option(help: "With --remote: the region, where the service has several.") var region: String?
    @Option(
        help: ArgumentHelp(
            "With --remote or --remote-secrets: the AWS CLI; the aws of PATH unless given.", valueName: "path"))
    var awsCli: String?

    @Flag(help: "Print response, log and durations as one JSON object.")
    var json = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        guard event == nil || trigger == nil else { throw ValidationError("Give --event or --trigger, not both.") }
        let stage = try local.chosenStage(of: services, named: [service])
        if remote { return try runRemotely(services, settings, project, stage) }
        let prepared = try LocalPreparation(output: output, stage: stage, services: [service])
        let variables = try local.variables()
        let compilation = try prepared.compile(services, settings, project)
        guard let id = compilation.functionID(function, service: service, stage: stage) else {
            let known = compilation.functionNames(service: service, stage: stage).joined(separator: ", ")
            throw ValidationError(
                """
                The service "\(service)" has no function "\(function)" in stage \(stage); it has \
                \(known.isEmpty ? "none" : known).
                """)
        }
        var options: [Value.Member] = [
            .init("service", .string(service)), .init("function", .string(id)), .init("services", [.string(service)]),
            .init("cache", .string(LocalRun.cache)), .init("secretsFile", .string(local.secretsFile)),
            .init("environment", .object(variables)), .init("json", .bool(json)),
        ]
        if let event { options.append(.init("event", .string(GivenPath.from(event)))) }
        if let trigger { options.append(.init("trigger", .string(trigger))) }
        let system = prepared.description(compilation)
        if !secrets.remoteSecrets {
            try prepared.checkSecrets(of: id, in: system, file: local.secretsFile)
        }
        try prepared.package(compilation, function: function)
        try withDeployFailures {
            let read = try secrets.values(
                of: system, services: [service], function: id, file: local.secretsFile, awsCLI: awsCli, mayFail: false)
            try LocalRun(command: "invoke", options: options, system: system).start(secrets: read)
        }
    }

    private func runRemotely(_ services: [Service], _ settings: CheckSettings, _ project: Project, _ stage: String)
        throws
    {
        guard trigger == nil else {
            throw ValidationError("--remote takes --event; sample events of triggers are for local runs.")
        }
        guard local.stage != nil else { throw ValidationError("--remote needs --stage: it runs what is deployed.") }
        try withDeployFailures {
            let aws = try AWSCommand.found(awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: output, reports: false)
            let target = try DeployedFunction(service, function, stage: stage, region: region, of: compilation)
            var bytes = Array("{}".utf8)
            if let event {
                if event == "-" {
                    bytes = Array((StandardInput.text() ?? "").utf8)
                } else {
                    do { bytes = try FileSystem.read(GivenPath.from(event)) } catch {
                        throw DeployFailure("--event: could not read \(event).")
                    }
                }
            }
            guard (try? Value.read(json: bytes)) != nil else {
                throw DeployFailure("The event is not JSON. Lambda accepts JSON only.")
            }
            try RemoteInvocation(aws: aws, function: target).run(bytes, json: json)
        }
    }
}
