/// What an entrance makes of a request, and why.
public struct Decision: Sendable {
    /// What answers.
    public enum Outcome: Sendable {
        /// A function, reached in this way.
        case function(LambdaFunction, Integration)
        /// A service of AWS or a load balancer, to which the API hands the request.
        case service(ServiceCall, Integration)
        /// A distribution, by what its behavior says.
        case origin(Distribution, Distribution.Behavior)
        /// The entrance itself.
        case answer(Answer)
    }

    /// One rule or route that was looked at.
    public struct Step: Sendable {
        /// `rule 14469`, `route POST /telegram`
        public let title: String
        /// Its spec line.
        public let source: String
        /// Whether it is the one that answers.
        public let isChosen: Bool
        /// Why, or why not.
        public let reason: String
    }

    /// What answers.
    public let outcome: Outcome
    /// The rules or routes, in the order in which AWS looks at them, down to the chosen one.
    public let steps: [Step]
}
