extension EventBusSource {
    public func check(in scope: Scope, _ report: inout Report) {
        EventText.checkName(Placed(physicalName(in: scope), location), "event source", &report)
        bus.checkExisting(by: title, at: location, in: scope, &report)
        if let letters { letters.value.checkQueue(title, at: letters.location, in: scope, &report) }
        switch from {
        case .service(let name):
            let isName = name.dropFirst(4).utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
            if !name.hasPrefix("aws.") || name.utf8.count < 5 || !isName {
                report(
                    .invalidEventRule, at: location,
                    "Events of AWS services name a source such as aws.s3, and \"\(name)\" is none; correct it.")
            }
        case .partner(let arn):
            // Its account may be left out, which other ARNs must have.
            let form = "arn:\(scope.region.partition):events:\(scope.region.id):"
            let given = ARN(arn)
            if !arn.hasPrefix(form) || given?.resource.hasPrefix("event-source/aws.partner/") != true {
                report(
                    .malformedARN, at: location,
                    """
                    The \(title) is in \(scope.region), and "\(arn)" is none of a partner; write \
                    \(form):event-source/aws.partner/….
                    """)
            }
        }
        checkPattern(&report)
    }

    private func checkPattern(_ report: inout Report) {
        guard let pattern else { return }
        EventPattern.check(pattern, at: location, &report)
        EventPattern.checkConstant(pattern, of: title, at: location, &report)
        guard case .object(let members) = pattern else { return }
        for member in members where ["source", "account", "region"].contains(member.key) {
            report(
                .invalidEventPattern, at: location,
                """
                EventBridge itself adds "\(member.key)" to the pattern of the \(title) and refuses one that has it; \
                remove it.
                """)
        }
    }
}
