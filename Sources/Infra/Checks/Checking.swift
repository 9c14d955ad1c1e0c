/// Runs all checks of all declarations, and those that need more than one.
enum Checking {
    static func check(_ model: Model) -> Report {
        var report = Report()
        // What these learn of one stack is of use in the next.
        var readers = SourceReaders()
        var policies = PolicyChecks()
        for stack in model.stacks {
            report.about(stack) { check(Scope(model: model, stack: stack), &readers, &policies, &$0) }
        }
        DNSChecks.check(model, &report)
        RuleChecks.check(model, &report)
        HostChecks.check(model, &report)
        DefaultsChecks.check(model, &report)
        LoopChecks.check(model, &report)
        return report
    }

    /// Logical ids are made of the letters and digits of names.
    private static func checkName(of declaration: any Declaration, _ report: inout Report) {
        let name = declaration.declaredName
        guard !name.utf8.contains(where: { isLetter($0) || isDigit($0) }), declaration.isOwned,
            type(of: declaration).needsName,
            // What AWS says of its name says enough.
            !report.findings.contains(where: { $0.diagnostic.severity == .error })
        else { return }
        let kind = type(of: declaration).kind
        report(
            .emptyName, at: declaration.location,
            name.isEmpty
                ? "The \(kind) has no name; give it one."
                : "The name \"\(name)\" of the \(kind) has no letter or digit (A to Z, 0 to 9); give it one.")
    }

    private static func check(
        _ scope: Scope, _ readers: inout SourceReaders, _ policies: inout PolicyChecks, _ report: inout Report
    ) {
        ServiceSettingsChecks.check(scope, &report)
        TagChecks.check(scope, &report)
        for declaration in scope.stack.declarations {
            report.allowing(declaration.origin.suppressions) { report in
                report.addNew(about: declaration) { report in
                    declaration.check(in: scope, &report)
                    checkName(of: declaration, &report)
                }
            }
        }
        for resource in scope.stack.all(Resource.self) {
            report.allowing(resource.origin.suppressions) { policies.check(resource, scope, &$0) }
        }
        TriggerChecks.check(scope, &readers, &policies, &report)
        PublicEndpointChecks.check(scope, &report)
        TelegramWebhookChecks.check(scope, &report)
        AccountChecks.check(scope, &report)
        NetworkWays.check(scope, &report)
        TableStreamDependencies.check(scope, &report)
        LiteralSecrets.check(scope, &report)
        RightChecks.check(scope, &report)
    }
}
