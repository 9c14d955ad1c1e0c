/// The rules that get numbers, and those that have them.
extension RulePriorities {
    /// A rule that has no number yet.
    struct Candidate {
        let route: LoadBalancerRoute
        let identity: String
        /// Its listener as a template of its stack names it.
        let listener: String
        let stack: Int
        let function: Int
    }

    /// A rule on a listener. Checks hand it around a lot, so it is a reference.
    final class Entry: Sendable {
        let route: LoadBalancerRoute
        let identity: String
        /// The same for rules that match the same requests, whatever the order and the case of what they say.
        let meaning: String
        let function: Function
        let stack: Int
        let serviceName: String
        let stage: Stage
        let priority: Int

        init(_ candidate: Candidate, in stack: StackModel, priority: Int) {
            route = candidate.route
            identity = candidate.identity
            meaning = route.meaning ?? identity
            function = stack.functions[candidate.function]
            self.stack = stack.index
            serviceName = stack.serviceName
            stage = stack.stage
            self.priority = priority
        }
    }
}
