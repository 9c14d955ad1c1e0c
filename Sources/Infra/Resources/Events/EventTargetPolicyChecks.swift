extension EventTarget {
    /// Reports a queue or topic whose policy another service writes, which does not know the rule.
    func checkPolicyOwner(by user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        var users: [(any Declaration, SourceLocation)] =
            receiver.isInPolicyOfItsService ? [(destination.base, location)] : []
        if let letters = delivery.deadLetters, case .reference(let reference) = letters.value.arn {
            users.append((reference.target.base, letters.location))
        }
        for (target, location) in users {
            guard let owner = scope.owner(of: target), owner.index != scope.stack.index else { continue }
            report(
                .eventTargetElsewhere, at: location,
                """
                The \(target.title) belongs to service "\(owner.serviceName)", whose policy for it does not allow the \
                \(user), so nothing would arrive; state the rule in service "\(owner.serviceName)", or deliver to one \
                of service "\(scope.stack.serviceName)".
                """,
                notes: [.init(target.location, "the \(type(of: target).kind)")])
        }
    }
}
