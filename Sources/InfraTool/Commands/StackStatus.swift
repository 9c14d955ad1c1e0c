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
