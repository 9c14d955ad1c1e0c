extension WebFunctionEndpoint {
    public func check(in scope: Scope, _ report: inout Report) {
        let isEdged = [declaredName.utf8.first, declaredName.utf8.last].contains { $0.map("-_".utf8.contains) == true }
        let rule = NameRule(length: 1...64, extras: "-_").problem(declaredName)
        if let problem = rule ?? (isEdged ? "it may neither begin nor end with a hyphen or an underscore" : nil) {
            report(
                .invalidWebFunction, at: location,
                "\"\(declaredName)\" cannot be the name of a web function's endpoint: \(problem); change it.")
        }
        if let owner = scope.owner(of: function), owner.index != scope.stack.index {
            report(
                .invalidWebFunction, at: location,
                """
                The \(function.title) belongs to service "\(owner.serviceName)", and an endpoint names a revision of \
                its own stack; state the \(title) in service "\(owner.serviceName)".
                """,
                notes: [.init(function.location, "the web function")])
        }
        if let routing, !(1...99).contains(routing.value.weight) {
            report(
                .invalidWebFunction, at: routing.location,
                """
                An earlier revision gets 1 to 99 percent of the requests, not \(routing.value.weight); change it, or \
                remove routing: so that the newest gets all.
                """)
        }
        if let count = environments, count.value < 2 {
            report(
                .invalidWebFunction, at: count.location,
                "An endpoint has 2 environments or more at the most, not \(count.value); change it.")
        }
        if let rate, rate.value < 0 {
            report(
                .invalidWebFunction, at: rate.location,
                "An endpoint takes 0 or more requests a second, not \(rate.value); change it.")
        }
        if place.value != .home, place.value.regions.allSatisfy({ $0 == scope.region }) {
            report(
                .invalidWebFunction, at: place.location,
                """
                The \(title) names no other region than its own, \(scope.region); name one, or write .home.
                """)
        }
    }
}
