import Deployment

/// What is asked on a terminal.
struct DeployQuestions {
    let options: DeployOptions

    private var isInteractive: Bool { Terminal.inputIsTerminal && Terminal.errorIsTerminal }

    /// Asks for parameters without a value.
    func answered(_ plans: [StackPlan], _ planner: DeployPlanner) throws -> [StackPlan] {
        guard isInteractive, !options.yes else { return plans }
        var said = planner.said
        var asked: Set<String> = []
        for missing in plans.flatMap(\.parameters.missing)
        where missing.name != "ArtifactBucket" && asked.insert(missing.name).inserted {
            let text = "\(missing.name)\(missing.description.map { " (\($0))" } ?? ""): "
            if let answer = missing.isSecret ? Prompt.secret(text) : Prompt.line(text), !answer.isEmpty {
                said[missing.name] = answer
            }
        }
        guard said.count > planner.said.count else { return plans }
        let again = DeployPlanner(
            archives: planner.archives, artifacts: planner.artifacts, archivesFolder: planner.archivesFolder,
            said: said,
            buckets: planner.buckets, recorded: planner.recorded)
        return try plans.map { try again.plan($0.situation) }
    }

    func confirm(_ question: String) throws {
        if options.yes { return }
        guard isInteractive else {
            throw DeployFailure(
                """
                Nothing was deployed, because there is no terminal to confirm on. Use --yes to deploy what is \
                shown above.
                """)
        }
        let answer = Prompt.line("\(question) [y/N] ")?.lowercased() ?? ""
        if answer != "y", answer != "yes" { throw DeployFailure("Nothing was deployed.") }
    }
}
