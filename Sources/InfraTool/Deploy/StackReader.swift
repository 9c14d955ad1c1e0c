import Deployment
import Infra
import Review

/// Reads what AWS has: two calls for a stack, side by side.
struct StackReader: Sendable {
    let aws: AWSCommand

    func stack(_ name: String, region: String) throws(AWSFailure) -> DeployedStack? {
        do {
            let answer = try aws.call("cloudformation", "describe-stacks", region: region, ["--stack-name", name])
            let stack = (answer["Stacks"]?.elements ?? []).first.flatMap { DeployedStack($0) }
            return stack?.state == .deleted ? nil : stack
        } catch {
            if error.kind == .absent { return nil }
            throw error
        }
    }

    func template(_ name: String, region: String) throws(AWSFailure) -> Value {
        let answer = try aws.call(
            "cloudformation", "get-template", region: region, ["--stack-name", name, "--template-stage", "Original"])
        let body = answer["TemplateBody"] ?? .object([])
        // A template in YAML comes as text.
        return body
    }

    func situation(_ delivery: StackDelivery, template: Bool = true) throws(AWSFailure) -> StackSituation {
        let (name, region) = (delivery.stackName, delivery.region.id)
        var situation = StackSituation(delivery: delivery)
        // Beside the state: starting the AWS CLI is most of a call's time. Of a stack that is not there it is refused.
        let body =
            template ? Background { Result { () throws(AWSFailure) in try self.template(name, region: region) } } : nil
        let found = Result { () throws(AWSFailure) in try stack(name, region: region) }
        let text = body?.value()
        situation.deployed = try found.get()
        if let text, let deployed = situation.deployed,
            ![.reviewing, .creationFailed, .inProgress].contains(deployed.state)
        {
            do throws(AWSFailure) { situation.oldTemplate = try text.get() } catch {
                // Made between the two calls.
                guard error.kind == .absent else { throw error }
                situation.oldTemplate = try self.template(name, region: region)
            }
        }
        return situation
    }

    /// All of them, side by side.
    func situations(_ deliveries: [StackDelivery], template: Bool = true) throws -> [StackSituation] {
        let results = sideBySide(deliveries) { delivery in
            Result { () throws(AWSFailure) in try self.situation(delivery, template: template) }
        }
        var failures: [String] = []
        var found: [StackSituation] = []
        for (delivery, result) in zip(deliveries, results) {
            switch result {
            case .success(let situation): found.append(situation)
            case .failure(let failure):
                let message = DeployFailure.sentence(
                    failure, "read the stack \(delivery.stackName) in \(delivery.region.id)")
                if !failures.contains(message) { failures.append(message) }
            }
        }
        if !failures.isEmpty { throw DeployFailure(failures) }
        return found
    }
}
