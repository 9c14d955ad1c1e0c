import LambdaRuntime

/// What an API does with a request that it hands to no function.
public enum ServiceCall: Sendable {
    /// A call of a service by its JSON protocol, such as `AmazonSQS.SendMessage`, and what becomes of its answer.
    case call(target: String, body: Node, reply: ServiceReply)
    /// The request, as it arrives at a listener of a load balancer.
    case listener(service: String, id: String, IncomingRequest)
    /// What local runs do not have, in a sentence.
    case missing(String)
}

extension ServiceCall {
    /// `AmazonSQS.SendMessage to https://…`, `listener Internal`
    public var title: String {
        switch self {
        case .call(let target, let body, _): target + (body["QueueUrl"]?.text.map { " to \($0)" } ?? "")
        case .listener(_, let id, _): "listener \(id)"
        case .missing(let what): "\(what); infra serve answers 501"
        }
    }
}

/// Why something is not done here.
struct Unsupported: Error, Sendable {
    let text: String
}

extension Answer {
    /// The answer to what AWS does and local runs do not.
    public static func missing(_ what: String) -> Answer {
        Answer(
            501, headers: [("Content-Type", "application/json")],
            body: JSONWriter.object { $0.member("message", "infra serve does not have \(what).") })
    }
}
