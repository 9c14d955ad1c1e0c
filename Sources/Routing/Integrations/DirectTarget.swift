/// Where an API's route or method without a function leads.
struct DirectTarget: Sendable {
    enum Kind: Sendable {
        case queue(url: String)
        case bus
        case listener(service: String, id: String)
        case missing(String)
    }

    let kind: Kind
    /// The integration's properties.
    let integration: Node

    /// Nil for what a function or the API itself answers.
    static func of(_ integration: Node?, uri name: String, in system: System) -> DirectTarget? {
        guard let integration, system.function(integration[name]?.text) == nil else { return nil }
        if integration["Type"]?.text == "MOCK" { return nil }
        let subtype = integration["IntegrationSubtype"]?.text ?? ""
        let uri = integration[name]?.text ?? ""
        return DirectTarget(kind: kind(integration, subtype, uri, in: system), integration: integration)
    }

    private static func kind(_ integration: Node, _ subtype: String, _ uri: String, in system: System) -> Kind {
        if subtype == "SQS-SendMessage" {
            return queue(integration["RequestParameters"]?["QueueUrl"]?.text ?? "", in: system)
        }
        if subtype == "EventBridge-PutEvents" || uri.hasSuffix(":events:action/PutEvents") { return .bus }
        if let path = uri.range(of: ":sqs:path/") {
            return queue(String(uri[path.upperBound...].split(separator: "/").last ?? ""), in: system)
        }
        if subtype.hasPrefix("StepFunctions-") || uri.contains(":states:action/") {
            return .missing("state machines, which this route starts")
        }
        let target = integration["IntegrationTarget"]?.text ?? uri
        if let listener = system.resource(target), listener.type == "AWS::ElasticLoadBalancingV2::Listener" {
            return .listener(service: system.description.stacks[listener.stack].service, id: listener.id)
        }
        if integration["ConnectionType"]?.text == "VPC_LINK" {
            return .missing("the load balancer \(target), which is not in the specs")
        }
        if !subtype.isEmpty { return .missing("the integration \(subtype)") }
        return .missing(uri.isEmpty ? "what this route leads to" : "\(uri), which this route leads to")
    }

    private static func queue(_ name: String, in system: System) -> Kind {
        let queue = system.resources("AWS::SQS::Queue").first {
            $0.ref == name || $0.arn.hasSuffix(":\(name)")
        }
        return queue.map { .queue(url: $0.ref) } ?? .missing("the queue \(name), which is not in the specs")
    }
}

extension String {
    fileprivate func contains(_ text: String) -> Bool { range(of: text) != nil }
}
