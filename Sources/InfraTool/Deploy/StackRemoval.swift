import Deployment
import Infra
import Review

/// Deletes stacks, those first that import from others.
struct StackRemoval {
    let aws: AWSCommand
    let yes: Bool
    let console = DeployConsole()

    func run(_ deliveries: [StackDelivery]) throws {
        var present: [(situation: StackSituation, deployed: DeployedStack)] = []
        for situation in try StackReader(aws: aws).situations(deliveries) {
            guard let deployed = situation.deployed else {
                console.say("\(situation.title) is not deployed.")
                continue
            }
            present.append((situation, deployed))
        }
        let protected = present.filter(\.deployed.isProtected)
        if !protected.isEmpty {
            throw DeployFailure(
                protected.map { situation, _ in
                    """
                    \(situation.title) has termination protection. If it must go: aws cloudformation \
                    update-termination-protection --no-enable-termination-protection --stack-name \(situation.name) \
                    --region \(situation.region)
                    """
                })
        }
        for (situation, _) in present {
            console.say("\(situation.title) (\(situation.region)):")
            for line in situation.oldTemplate.map({ Removal(template: $0).lines }) ?? ["it holds nothing"] {
                console.say("  \(line)")
            }
        }
        try confirm(present.map(\.situation))
        let exchanges = present.map { situation, _ in
            StackExchange(name: situation.title, region: situation.region, old: situation.oldTemplate, new: .object([]))
        }
        let groups: [[Int]]
        do { groups = try DeploymentOrder.removal(of: exchanges) } catch {
            throw DeployFailure(
                """
                \(error.stacks.joined(separator: ", ")) import from each other, so none can be deleted first. Deploy \
                one without the import before.
                """)
        }
        for group in groups {
            let chosen = group.map { present[$0] }
            let problems = sideBySide(chosen) { self.remove($0.situation, $0.deployed) }.flatMap { $0 }
            if !problems.isEmpty { throw DeployFailure(problems) }
        }
    }

    private func confirm(_ situations: [StackSituation]) throws {
        if yes || situations.isEmpty { return }
        guard Terminal.inputIsTerminal, Terminal.errorIsTerminal else {
            throw DeployFailure(
                """
                Nothing was deleted, because there is no terminal to confirm on. Use --yes to delete what is \
                listed above.
                """)
        }
        for situation in situations
        where Prompt.line("To delete \(situation.title), type its name \(situation.name): ") != situation.name {
            throw DeployFailure("Nothing was deleted.")
        }
    }

    private func remove(_ situation: StackSituation, _ deployed: DeployedStack) -> [String] {
        let follower = StackFollower(
            aws: aws, name: situation.name, region: situation.region, title: situation.title, lines: [:],
            console: console)
        do {
            if deployed.state == .inProgress, deployed.status != "DELETE_IN_PROGRESS" {
                _ = try follower.follow(id: deployed.id)
            }
            _ = try aws.call("cloudformation", "delete-stack", region: situation.region, ["--stack-name", deployed.id])
            let (stack, operation) = try follower.follow(id: deployed.id)
            guard let stack else {
                console.say("\(situation.title): deleted.")
                return []
            }
            let causes = follower.causes(operation).map { event -> String in
                let reason = event.reason ?? ""
                return """
                    \(situation.title) \(event.resource) (\(event.type)): \
                    \(reason)\(FailureAdvice.text(for: reason).map { "\n    \($0)" } ?? "")
                    """
            }
            return causes + ["\(situation.title) is in \(stack.status). Correct the cause, then run the command again."]
        } catch { return [DeployFailure.sentence(error, "delete \(situation.title)")] }
    }
}
