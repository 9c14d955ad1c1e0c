/// What EventBridge does with an event that it cannot give to Lambda.
public struct EventDelivery: Sendable, Equatable {
    var retry: Placed<EventRetryPolicy>?
    var deadLetters: Placed<Target>?

    var dependencies: [Dependency] { deadLetters.map { $0.value.arn.dependencies(at: $0.location) } ?? [] }

    /// As a target says it.
    func members(in stack: inout Stack) -> [(String, Value?)] {
        [
            ("RetryPolicy", retry?.value.value),
            ("DeadLetterConfig", deadLetters.map { ["Arn": stack.resolve($0.value.arn)] }),
        ]
    }

    func check(_ user: String, in scope: Scope, _ report: inout Report) {
        retry.map { $0.value.check(at: $0.location, &report) }
        if let deadLetters { deadLetters.value.checkQueue(user, at: deadLetters.location, in: scope, &report) }
    }
}
