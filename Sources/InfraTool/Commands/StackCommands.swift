import ArgumentParser
import Deployment
import Infra
import Review

/// `infra status`
struct StackStatus: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the state of the deployed stacks, and which of them the specs are ahead of.")

    @OptionGroup var selection: StackSelection

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let console = DeployConsole()
            for situation in try StackReader(aws: aws).situations(try selection.chosen(of: compilation)) {
                guard let deployed = situation.deployed else {
                    console.say("\(situation.title)  \(situation.region)  not deployed")
                    continue
                }
                let new = situation.delivery.templates.first.flatMap { try? Value.read(json: $0.bytes) }
                let isSame = new.map { situation.oldTemplate?.isSame(as: $0) == true } ?? false
                // A nested stack's template has addresses that only a deployment knows.
                let state =
                    situation.delivery.isNested || situation.oldTemplate == nil
                    ? "" : isSame ? "  up to date" : "  the specs have changes"
                let drift = deployed.drift.map { $0 == "DRIFTED" ? "  drifted" : "" } ?? ""
                console.say(
                    """
                    \(situation.title)  \(situation.region)  \(deployed.status)\(state)\(drift)  \(deployed.changed)
                    """)
                if let reason = deployed.reason { console.say("  \(reason)") }
                if let advice = StackAdvice(
                    deployed, service: situation.delivery.service, stage: selection.stage, region: situation.region)
                {
                    console.say("  \(advice.remedy)")
                }
            }
        }
    }
}

/// `infra outputs`
struct StackOutputs: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "outputs", abstract: "Show the outputs of the deployed stacks: addresses and names.")

    @OptionGroup var selection: StackSelection

    @Flag(help: "Print JSON: an object for each stack.")
    var json = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let situations = try StackReader(aws: aws).situations(
                try selection.chosen(of: compilation), template: false)
            let deployed = situations.compactMap { situation in situation.deployed.map { (situation, $0) } }
            guard json else {
                for situation in situations where situation.deployed == nil {
                    Terminal.printError("note: \(situation.title) is not deployed.")
                }
                DeployEnd(console: DeployConsole()).outputs(deployed)
                return
            }
            let value = Value.object(
                deployed.map { situation, stack in
                    .init(
                        situation.title,
                        .object(stack.outputs.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
                })
            print(value.prettyJSON, terminator: "")
        }
    }
}

/// `infra remove`
struct RemoveStacks: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: """
            Delete the stacks of services, after showing what is lost and what is retained.
            """,
        discussion: """
            Stacks that import from others go first. On a terminal the name of each stack is asked for; --yes deletes \
            without asking. A stack with termination protection is refused.
            """)

    @OptionGroup var selection: StackSelection

    @Flag(name: .shortAndLong, help: "Delete without asking.")
    var yes = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        guard !selection.services.isEmpty else {
            throw ValidationError("Name the services to remove: infra remove SERVICE --stage \(selection.stage).")
        }
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            try StackRemoval(aws: aws, yes: yes).run(try selection.chosen(of: compilation))
        }
    }
}
