import Deployment
import Infra
import Review

/// What a deployment says at its end: outputs and addresses, or the root cause first.
struct DeployEnd {
    let console: DeployConsole

    /// - Parameter left: stacks whose turn did not come.
    func judge(_ results: [StackDeployment.Result], options: DeployOptions, left: [String]) throws {
        var failures: [String] = []
        for result in results {
            let situation = result.plan.situation
            switch result.outcome {
            case .done(let stack):
                let end = stack.status == "CREATE_COMPLETE" ? "created" : "updated"
                console.say(
                    "\(situation.title): \(end)."
                        + (options.express ? " In express mode: resources may still be getting ready." : ""))
                outputs([(situation, stack)])
            case .unchanged: console.say("\(situation.title): no change.")
            case .refused(let message): failures.append(message)
            case .failed(let stack, let causes, let operation):
                failures += self.failures(result, stack, causes, operation)
            }
        }
        if failures.isEmpty { return }
        if !left.isEmpty {
            failures.append(
                """
                Not deployed, since \(left.count == 1 ? "it comes" : "they come") later: \
                \(left.joined(separator: ", ")).
                """)
        }
        throw DeployFailure(failures)
    }

    private func failures(
        _ result: StackDeployment.Result, _ stack: DeployedStack?, _ causes: [StackEvent], _ operation: StackOperation
    ) -> [String] {
        let situation = result.plan.situation
        var messages = causes.map { event -> String in
            let place = result.lines[event.resource].map { "\($0.file):\($0.line):\($0.column): " } ?? ""
            let reason = event.reason ?? "AWS gave no reason."
            let advice = FailureAdvice.text(for: reason).map { "\n    \($0)" } ?? ""
            return "\(place)\(situation.title) \(event.resource) (\(event.type)): \(reason)\(advice)"
        }
        let status = stack?.status ?? "DELETE_COMPLETE"
        let (service, stage) = (situation.delivery.service, situation.delivery.stage)
        let again = "infra deploy \(service) --stage \(stage)"
        switch status {
        case "ROLLBACK_COMPLETE":
            messages.append(
                """
                \(situation.title) is in \(status): the created resources were deleted again. Fix the cause, then: \
                \(again) --recreate
                """)
        case "UPDATE_ROLLBACK_COMPLETE":
            messages.append("\(situation.title) is as it was before (\(status)). Correct the cause, then: \(again)")
        case "CREATE_FAILED", "UPDATE_FAILED":
            messages.append(
                """
                \(situation.title) is in \(status), and the created resources remain. Fix the cause, then: \(again) \
                --no-rollback; or undo it: aws cloudformation rollback-stack --stack-name \(situation.name) --region \
                \(situation.region)
                """)
        default:
            if let stack,
                let advice = StackAdvice(
                    stack, service: service, stage: stage, region: situation.region, operation: operation)
            {
                messages.append("\(advice.problem) \(advice.remedy)")
            } else {
                messages.append("\(situation.title) is in \(status). \(again) goes on from there.")
            }
        }
        return messages
    }

    func outputs(_ stacks: [(StackSituation, DeployedStack)]) {
        for (situation, stack) in stacks where !stack.outputs.isEmpty {
            console.say("\(situation.title):")
            let width = stack.outputs.map(\.key.count).max() ?? 0
            for output in stack.outputs.sorted(by: { $0.key < $1.key }) {
                console.say(
                    "  \(output.key)\(String(repeating: " ", count: width - output.key.count))  \(output.value)")
            }
        }
    }
}
