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

/// What becomes of a service's answer.
public struct ServiceReply: Sendable {
    /// A REST API's mapping template; nil where the answer goes out as it is.
    var template: String?
    /// Members around the answer that the service's other protocol has, which templates name.
    var wrappers: [String] = []
    /// Headers that the API adds.
    var headers: [(name: String, value: String)] = []

    /// The answer that a client gets for that of a service.
    public func answer(to made: Answer) -> Answer {
        guard let template, made.status < 300 else { return made }
        var node = (try? JSON(parsing: made.body)).map { Node($0) } ?? .null
        for wrapper in wrappers.reversed() { node = .object([Node.Member(wrapper, node)]) }
        var rendering = MappingTemplate(input: node, body: made.body)
        switch rendering.render(template) {
        case .success(let text):
            return Answer(
                rendering.status ?? 200, headers: headers + [("Content-Type", "application/json")],
                body: Array(text.utf8))
        case .failure(let problem): return .missing("the response's mapping template: \(problem.text)")
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
