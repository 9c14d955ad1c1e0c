extension EventBus {
    public func check(in scope: Scope, _ report: inout Report) {
        guard !isOverridden("Name") else { return }
        let isName = declaredName.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-".utf8.contains($0) }
        if declaredName == "default" {
            report(
                .invalidEventBus, at: location,
                """
                Every account already has the bus "default", so it cannot be declared; leave the bus out: \
                .eventBridge([…]).
                """)
        } else if declaredName.isEmpty || declaredName.utf8.count > 256 || !isName {
            report(
                .invalidEventBus, at: location,
                """
                "\(declaredName)" cannot be the name of an event bus, which has letters, digits, hyphens and \
                underscores here, at most 256; change it. Slashes are for buses of partners, and of a name with dots \
                Serverless makes no logical id.
                """)
        }
    }
}
