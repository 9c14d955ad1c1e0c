/// What a subscription to a topic says, whether it starts a function or fills a queue.
struct SubscriptionSettings: Sendable, Equatable {
    var filterPolicy: Placed<Value>?
    var filterScope: TopicTrigger.FilterScope?
    var deadLetters: DeadLetters?

    /// Where messages go that SNS could not deliver.
    struct DeadLetters: Sendable, Equatable {
        let queue: AnyDeclaration
        let location: SourceLocation

        static func == (a: DeadLetters, b: DeadLetters) -> Bool { a.queue == b.queue }
    }

    var dependencies: [Dependency] { deadLetters.map { [Dependency($0.queue.base, at: $0.location)] } ?? [] }

    mutating func filter(_ policy: Value, in scope: TopicTrigger.FilterScope?, at location: SourceLocation) {
        filterPolicy = Placed(policy, location)
        filterScope = scope
    }

    var filterProperties: [(String, Value?)] {
        [("FilterPolicy", filterPolicy?.value), ("FilterPolicyScope", filterScope.map { .string($0.rawValue) })]
    }

    func redrivePolicy(in stack: inout Stack) -> Value? {
        deadLetters.map { ["deadLetterTargetArn": stack.value(of: $0.queue.base, "Arn")] }
    }
}

extension Topic {
    /// The region of a topic elsewhere, which a subscription must name.
    func otherRegion(in scope: Scope) -> String? {
        guard let existingARN, let arn = ARN(existingARN), arn.region != scope.region.id else { return nil }
        return arn.region
    }

    /// As whom SNS sends to queues of the scope's region, and starts its functions. Where one of two regions must be
    /// enabled first, it has a name of that region; the queue's, where both must. It starts no functions from elsewhere
    /// in a region that must be enabled.
    /// Source: Amazon SNS Developer Guide, "Sending Amazon SNS messages to an Amazon SQS queue or AWS Lambda function
    /// in a different Region" and "Prerequisites for integrating Amazon SNS with Lambda functions across regions".
    func senderPrincipal(in scope: Scope) -> Value {
        guard let other = otherRegion(in: scope) else { return "sns.amazonaws.com" }
        if scope.region.isOptIn == true { return .string("sns.\(scope.region.id).amazonaws.com") }
        return Region(id: other)?.isOptIn == true ? .string("sns.\(other).amazonaws.com") : "sns.amazonaws.com"
    }
}
