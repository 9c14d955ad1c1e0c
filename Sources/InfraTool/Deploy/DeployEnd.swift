import ArgumentParser
import Deployment
import Infra
import Packaging
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

/// A template that is too large to be sent with a request.
struct TemplateUpload {
    let aws: AWSCommand
    let bucket: String
    let region: Region

    /// - Returns: its address, as CloudFormation takes it.
    func put(_ bytes: [UInt8], _ delivery: StackDelivery, _ console: DeployConsole) throws -> String {
        let folder = "artifacts/.deploy"
        let path = "\(folder)/\(delivery.folder.split(separator: "/").joined(separator: "-"))-template.json"
        try FileSystem.makeFolder(folder)
        try FileSystem.remove(path)
        try FileSystem.write(bytes, toNewFile: path)
        let key = "templates/\(delivery.folder)/\(Digest.of(bytes).hex).json"
        do {
            _ = try aws.call(
                "s3api", "put-object", region: region.id, ["--bucket", bucket, "--key", key, "--body", path])
        } catch {
            throw DeployFailure(error, "upload the template of \(delivery.stackName) to \(bucket)")
        }
        return Self.address(of: key, in: bucket, region)
    }

    static func address(of key: String, in bucket: String, _ region: Region) -> String {
        "https://\(bucket).s3.\(region.id).\(region.dnsSuffix)/\(key)"
    }
}
