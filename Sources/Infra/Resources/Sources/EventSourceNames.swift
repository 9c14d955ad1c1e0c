extension EventSource {
    /// Reports the name of a queue or topic, the author's or the one made for a FIFO one, that its service does not
    /// allow.
    func checkName(
        _ given: Placed<String>?, isFIFO: Bool, maximum: Int, in scope: Scope, _ report: inout Report
    ) {
        if let given {
            guard let problem = NameRule.problem(given.value, isFIFO: isFIFO, Self.kind, maximum) else { return }
            report(
                .invalidSourceName, at: given.location,
                """
                "\(given.value)" cannot be the name of the \(title) in AWS: \
                \(problem)\(problem.contains(";") ? "" : "; change it").
                """)
        } else if isFIFO {
            let name = physicalFIFOName(in: scope)
            guard let problem = NameRule.problem(name, isFIFO: true, Self.kind, maximum) else { return }
            // Without the stage's name, so that it is one finding for all stages.
            report(
                .invalidSourceName, at: location,
                """
                The FIFO \(title) is called service-stage-name.fifo in AWS, and that is not a name of a \(Self.kind): \
                \(name.utf8.count > maximum ? "it has more than \(maximum) characters" : problem); shorten or change \
                "\(self.declaredName)", or give it a name by .named(…).
                """,
                notes: [.init(scope.stack.service.location, "the service and its stages")])
        }
    }
}
