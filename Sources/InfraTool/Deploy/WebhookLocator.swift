import Deployment
import Infra
import Review

/// Where a webhook's requests go, with what only AWS knows.
struct WebhookLocator {
    let aws: AWSCommand

    func address(of webhook: DeliveredWebhook, in stack: StackDelivery) throws -> String {
        let region = stack.region
        switch webhook.address {
        case .url(let url): return url
        case .api(let id, let path):
            let answer: Value
            do {
                answer = try aws.call(
                    "cloudformation", "describe-stack-resource", region: region.id,
                    ["--stack-name", stack.stackName, "--logical-resource-id", id])
            } catch {
                throw DeployFailure(
                    error,
                    "find the address of \(webhook.service) \(webhook.function): deploy it first, or name it by --url")
            }
            guard let api = answer["StackResourceDetail"]?["PhysicalResourceId"]?.text, !api.isEmpty else {
                throw DeployFailure("AWS did not say the id of \(id) in \(stack.stackName). Name the address by --url.")
            }
            return "https://\(api).execute-api.\(region.id).\(region.dnsSuffix)\(path)"
        case .functionURL(let name):
            let answer: Value
            do {
                answer = try aws.call(
                    "lambda", "get-function-url-config", region: region.id, ["--function-name", name])
            } catch { throw DeployFailure(error, "find the URL of \(name): deploy it first, or name it by --url") }
            guard let url = answer["FunctionUrl"]?.text else {
                throw DeployFailure("AWS did not say the URL of \(name). Name it by --url.")
            }
            return url
        case .unknown:
            throw DeployFailure(
                "The address of \(webhook.service) \(webhook.function) is not known from the spec. Name it by --url.")
        }
    }
}
