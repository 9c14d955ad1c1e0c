import Deployment
import Infra
import Review

/// The stack policy and the protection against deletion, which are not part of a change set.
struct StackGuard {
    let aws: AWSCommand
    let delivery: StackDelivery

    func set(_ before: DeployedStack?) throws {
        do {
            try setPolicy()
            if delivery.isProtected, before?.isProtected != true {
                _ = try aws.call(
                    "cloudformation", "update-termination-protection", region: delivery.region.id,
                    ["--stack-name", delivery.stackName, "--enable-termination-protection"])
            }
        } catch let failure as AWSFailure {
            throw DeployFailure(failure, "set the policy or the protection of \(delivery.stackName), which is deployed")
        }
    }

    private func setPolicy() throws {
        guard let policy = delivery.policy else { return }
        let answer = try aws.call(
            "cloudformation", "get-stack-policy", region: delivery.region.id, ["--stack-name", delivery.stackName])
        if let text = answer["StackPolicyBody"]?.text, let now = try? Value.read(json: Array(text.utf8)),
            now.isSame(as: policy)
        {
            return
        }
        _ = try aws.call(
            "cloudformation", "set-stack-policy", region: delivery.region.id,
            input: ["StackName": .string(delivery.stackName), "StackPolicyBody": .string(policy.compactJSON)])
    }
}
