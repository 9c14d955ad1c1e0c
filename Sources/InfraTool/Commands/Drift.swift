import ArgumentParser
import Deployment
import Infra
import Review

/// `infra drift`
struct Drift: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: """
            Find resources that were changed outside of CloudFormation, with the lines of the specs.
            """,
        discussion: """
            Has CloudFormation compare each stack's resources with its template, and waits for it. Not every resource \
            type takes part, and properties that a template leaves out are not compared.

            Exit status: 0 where nothing drifted, 1 where something did.
            """)

    @OptionGroup var selection: StackSelection

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let console = DeployConsole()
            let reader = StackReader(aws: aws)
            var drifted: [String] = []
            for situation in try reader.situations(try selection.chosen(of: compilation), template: false) {
                guard situation.deployed != nil else {
                    console.say("\(situation.title)  \(situation.region)  not deployed")
                    continue
                }
                let found = try DriftDetection(aws: aws, situation: situation).found()
                console.say(
                    "\(situation.title)  \(situation.region)  \(found.isEmpty ? "as its template says" : "drifted")")
                let lines = situation.delivery.templates.reversed().reduce(into: [String: SourceLocation]()) {
                    all, template in
                    all.merge(compilation.resourceLines(inFile: template.path)) { _, new in new }
                }
                for drift in found {
                    let place = lines[drift.id].map { "  \($0.file):\($0.line)" } ?? ""
                    console.say("  \(drift.id) (\(drift.type))\(place)")
                    for line in drift.lines { console.say("    \(line)") }
                }
                if !found.isEmpty { drifted.append(situation.title) }
            }
            guard !drifted.isEmpty else { return }
            throw DeployFailure(
                """
                \(drifted.joined(separator: ", ")) drifted. Put the change into the spec, or undo it in AWS: a \
                deployment sets only what differs between two templates.
                """)
        }
    }
}

/// CloudFormation's comparison of a stack with its template.
/// Source: AWS CloudFormation User Guide, "Detect drift on an entire CloudFormation stack".
struct DriftDetection {
    let aws: AWSCommand
    let situation: StackSituation

    func found() throws -> [ResourceDrift] {
        do throws(AWSFailure) {
            let started = try aws.call(
                "cloudformation", "detect-stack-drift", region: situation.region, ["--stack-name", situation.name])
            let id = started["StackDriftDetectionId"]?.text ?? ""
            var wait = 0.5
            while true {
                let state = try aws.call(
                    "cloudformation", "describe-stack-drift-detection-status", region: situation.region,
                    ["--stack-drift-detection-id", id], repeats: 6)
                switch state["DetectionStatus"]?.text {
                case "DETECTION_IN_PROGRESS"?:
                    Pause.seconds(wait)
                    wait = min(wait * 1.5, 5)
                    continue
                case "DETECTION_FAILED"?:
                    throw AWSFailure(
                        kind: .other,
                        message: state["DetectionStatusReason"]?.text
                            ?? "CloudFormation could not look at all resources.",
                        call: "cloudformation detect-stack-drift")
                default: break
                }
                break
            }
            let answer = try aws.call(
                "cloudformation", "describe-stack-resource-drifts", region: situation.region,
                ["--stack-name", situation.name, "--stack-resource-drift-status-filters", "MODIFIED", "DELETED"])
            return (answer["StackResourceDrifts"]?.elements ?? []).compactMap { ResourceDrift($0) }.sorted {
                $0.id < $1.id
            }
        } catch { throw DeployFailure(error, "compare \(situation.title) with its template") }
    }
}
