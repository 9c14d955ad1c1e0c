import Deployment
import Infra
import Review

/// Shows what a deployment changes: the deployed templates against the new ones, with the consequences.
struct DeployPreview {
    let console: DeployConsole
    let compilation: Compilation

    func show(_ plans: [StackPlan], identity: Identity, newBuckets: [(DeployBucket, String)]) throws {
        console.say("Account \(identity.account) (\(identity.arn))")
        for (bucket, name) in newBuckets {
            console.say("Makes the bucket \(name) in \(bucket.region.id): private, encrypted, versioned.")
        }
        for plan in plans where plan.situation.maker == .serverless {
            console.say(
                """
                \(plan.situation.title) was deployed by Serverless Framework; infra takes it over. Its bucket \
                ServerlessDeploymentBucket leaves the stack, and AWS keeps it while it is not empty.
                """)
        }
        let old = plans.compactMap { plan -> TemplateFile? in
            guard let template = plan.situation.oldTemplate, template.members != nil else { return nil }
            return TemplateFile(path: path(plan), bytes: Self.shown(template))
        }
        let new = plans.map { TemplateFile(path: path($0), bytes: Self.shown($0.template)) }
        let comparison: ProjectComparison
        do { comparison = try ProjectComparison(old: old, new: new) } catch { throw DeployFailure(error.message) }
        if !comparison.isEmpty {
            var known: [String: [String: SourceLocation]] = [:]
            for plan in plans { known[path(plan)] = compilation.resourceLines(inFile: path(plan)) }
            // The order of imports and exports, which the deployment keeps by itself.
            let consequences = Consequences.all(of: comparison, asOf: CalendarDay(Today.date)) { known[$0]?[$1] }
                .filter { !($0.kind == .otherStacks && $0.danger == .look && $0.resource.isEmpty) }
            console.block(HumanDiff(color: Terminal.outputTakesColor).text(comparison, consequences))
        }
        for plan in plans where plan.situation.exists {
            if !plan.changedArchives.isEmpty {
                console.say("\(plan.situation.title): new code for \(plan.changedArchives.joined(separator: ", "))")
            }
            let others = plan.changedParameters.filter { !$0.hasSuffix("ArtifactKey") && !$0.hasSuffix("CodeSha256") }
            if !others.isEmpty {
                console.say("\(plan.situation.title): other values for \(others.joined(separator: ", "))")
            }
            if comparison.stacks.allSatisfy({ $0.path != path(plan) }), plan.changedParameters.isEmpty {
                console.say(
                    """
                    \(plan.situation.title): tags, settings or the template's text differ, and no resource's meaning.
                    """)
            }
        }
    }

    /// Without what every template has: its version, and the parameters of archives.
    private static func shown(_ template: Value) -> [UInt8] {
        let members = (template.members ?? []).compactMap { member -> Value.Member? in
            if member.key == "AWSTemplateFormatVersion" { return nil }
            guard member.key == "Parameters" else { return member }
            let others = (member.value.members ?? []).filter {
                $0.key != "ArtifactBucket" && !$0.key.hasSuffix("ArtifactKey") && !$0.key.hasSuffix("CodeSha256")
            }
            return others.isEmpty ? nil : .init("Parameters", .object(others))
        }
        return Array(Value.object(members).prettyJSON.utf8)
    }

    private func path(_ plan: StackPlan) -> String { "\(plan.delivery.folder)/cloudformation.json" }
}

extension DeployConsole {
    /// A text that was made to be shown already.
    func block(_ text: String) {
        clear()
        print(text, terminator: "")
        Terminal.flushOutput()
    }
}
