import ArgumentParser
import Infra

/// `infra serve`
struct Serve: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the entrances of the specs on this machine.",
        discussion: """
            Load balancers, APIs and function URLs each get a port of 127.0.0.1 and route as AWS does, to the packaged \
            handlers. A local page shows every invocation. Ctrl-C ends it.

            With --watch, each save of a spec or of the code of a function builds again, and the new state is served \
            when it is whole: requests that are being answered keep the old one, and where something is wrong the old \
            one stays.
            """)

    @Argument(
        help: ArgumentHelp("Services whose functions run. Default: all.", valueName: "service"),
        completion: .custom(KnownNames.services))
    var services: [String] = []
    @OptionGroup var local: LocalOptions
    @OptionGroup var secrets: RemoteSecretOptions

    @Option(help: ArgumentHelp("With --remote-secrets: the AWS CLI; the aws of PATH unless given.", valueName: "path"))
    var awsCli: String?

    @Option(help: "The port of the page; the entrances get those that follow. 0 takes free ones.")
    var port = 4_500

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            """
            A claim of the signed-in user, for JWT authorizers and load balancer authentication: sub=42. Can be \
            repeated.
            """,
            valueName: "name=value"))
    var claim: [String] = []

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "A folder in place of a bucket behind a distribution: content=site. Can be repeated.",
            valueName: "bucket=folder"))
    var bucket: [String] = []

    @Flag(help: "Build again on each save, and serve the new state.")
    var watch = false

    /// Only writes what infra-local would be started with.
    @Option(help: .hidden)
    var document: String?

    func run(_ known: [Service], _ settings: CheckSettings, _ project: Project) throws {
        guard (0...60_000).contains(port) else { throw ValidationError("--port takes a number from 0 to 60000.") }
        let stage = try local.chosenStage(of: known, named: services)
        let prepared = try LocalPreparation(output: output, stage: stage, services: services)
        let variables = try local.variables()
        let compilation = try prepared.compile(known, settings, project)
        try prepared.package(compilation, mayFail: true)
        let options: [Value.Member] = [
            .init("services", .array(services.map { .string($0) })), .init("cache", .string(LocalRun.cache)),
            .init("secretsFile", .string(local.secretsFile)), .init("environment", .object(variables)),
            .init("port", .int(port)), .init("claims", .object(try pairs(claim, "--claim"))),
            .init("buckets", .object(try folders())),
        ]
        let system = prepared.description(compilation)
        let run = LocalRun(command: "serve", options: options + [.init("watch", .bool(watch))], system: system)
        if let document { return try run.write(to: document) }
        try withDeployFailures {
            let read = try secrets.values(
                of: system, services: services, file: local.secretsFile, awsCLI: awsCli, mayFail: true)
            guard watch else { try run.start(secrets: read) }
            try ServeWatch(run, project, again: arguments, secrets: read).untilStopped()
        }
    }

    private func folders() throws -> [Value.Member] {
        try pairs(bucket, "--bucket").map { one in
            let folder = GivenPath.from(one.value.text ?? "")
            guard FileSystem.kind(of: folder) == .folder else {
                throw ValidationError("--bucket: the folder \(folder) does not exist.")
            }
            return Value.Member(one.key, .string(folder))
        }
    }

    private func pairs(_ texts: [String], _ option: String) throws -> [Value.Member] {
        try texts.map { text in
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw ValidationError("\(option) takes NAME=VALUE, and \"\(text)\" is not of that form.")
            }
            return Value.Member(String(text[..<equals]), .string(String(text[text.index(after: equals)...])))
        }
    }

    /// What is typed for the same command, without `--watch`.
    private var arguments: [String] {
        ["serve"] + services + ["--output", output, "--port", "\(port)", "--secrets", local.secretsFile]
            + (local.stage.map { ["--stage", $0] } ?? []) + local.env.flatMap { ["--env", $0] }
            + local.endpoint.flatMap { ["--endpoint", $0] } + claim.flatMap { ["--claim", $0] }
            + ((try? folders()) ?? []).flatMap { ["--bucket", "\($0.key)=\($0.value.text ?? "")"] }
    }
}
