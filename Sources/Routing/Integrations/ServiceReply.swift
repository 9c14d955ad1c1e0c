import LambdaRuntime

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
