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
            console.say("A bucket is made: \(name) in \(bucket.region.id), private, encrypted, versioned.")
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
            return TemplateFile(path: path(plan), bytes: Array(template.prettyJSON.utf8))
        }
        let new = plans.map { TemplateFile(path: path($0), bytes: $0.bytes) }
        let comparison: ProjectComparison
        do { comparison = try ProjectComparison(old: old, new: new) } catch { throw DeployFailure(error.message) }
        if !comparison.isEmpty {
            var known: [String: [String: SourceLocation]] = [:]
            for plan in plans { known[path(plan)] = compilation.resourceLines(inFile: path(plan)) }
            let consequences = Consequences.all(of: comparison, asOf: CalendarDay(Today.date)) { known[$0]?[$1] }
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
