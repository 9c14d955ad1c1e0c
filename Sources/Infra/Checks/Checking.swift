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

    private static func check(
        _ scope: Scope, _ readers: inout SourceReaders, _ policies: inout PolicyChecks, _ report: inout Report
    ) {
        ServiceSettingsChecks.check(scope, &report)
        TagChecks.check(scope, &report)
        for declaration in scope.stack.declarations {
            report.allowing(declaration.origin.suppressions) { report in
                report.addNew(about: declaration) { declaration.check(in: scope, &$0) }
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
