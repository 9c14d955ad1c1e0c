import Infra

/// What to do about a stack whose state allows no deployment.
package struct StackAdvice: Sendable, Hashable {
    /// What is the matter, in a sentence.
    package let problem: String
    /// What to do, in a sentence with the command.
    package let remedy: String

    /// - Parameter operation: what happened last, where it was asked for.
    /// - Returns: nil for a state from which a deployment goes on by itself.
    package init?(
        _ stack: DeployedStack, service: String, stage: String, region: String, operation: StackOperation? = nil
    ) {
        let target = "--stack-name \(stack.name) --region \(region)"
        let because = stack.reason.map { ": \($0)" } ?? "."
        switch stack.state {
        case .creationFailed:
            problem = """
                The stack \(stack.name) is in \(stack.status): its first creation failed, and such a stack takes no \
                update\(because)
                """
            remedy = """
                Say --recreate to delete it, which loses nothing that a rollback left, and create it anew; or delete \
                it: infra remove \(service) --stage \(stage)
                """
        case .rollbackFailed:
            problem =
                "The stack \(stack.name) is in \(stack.status): an update failed, and so did its rollback\(because)"
            let unrestored = operation?.unrestored ?? []
            let resources = unrestored.map { event in
                "\n    \(event.resource) (\(event.type)): \(event.reason ?? "AWS gave no reason.")"
            }
            let goOn = "aws cloudformation continue-update-rollback \(target)"
            // What is in a nested stack has another name there.
            let skipped = unrestored.filter { $0.type != "AWS::CloudFormation::Stack" }.map(\.resource)
            let what = resources.isEmpty ? "what AWS names" : "what could not be restored"
            let leave =
                skipped.isEmpty
                ? "with --resources-to-skip NAME… for what cannot be restored"
                : "with --resources-to-skip \(skipped.joined(separator: " ")) to leave as they are what cannot be "
                    + "restored"
            remedy =
                """
                Correct \(what), such as a resource that was deleted by hand, then have the rollback go on: \(goOn) \
                (\(leave)), and deploy again: infra deploy \(service) --stage \(stage)\(resources.joined())
                """
        case .deletionFailed:
            problem = "The stack \(stack.name) is in \(stack.status): its deletion stopped half way\(because)"
            remedy = """
                Correct what AWS names, such as a bucket that is not empty, finish it with infra remove \(service) \
                --stage \(stage), and deploy again.
                """
        case .ready, .inProgress, .reviewing, .paused, .deleted: return nil
        }
    }
}
