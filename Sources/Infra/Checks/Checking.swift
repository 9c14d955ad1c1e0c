/// Runs all checks of all declarations, and those that need more than one.
enum Checking {
    static func check(_ model: Model) -> Report {
        var report = Report()
        // What these learn of one stack is of use in the next.
        var readers = SourceReaders()
        var policies = PolicyChecks()
        for stack in model.stacks {
            let scope = Scope(model: model, stack: stack)
            report.enter(stack)
            ServiceSettingsChecks.check(scope, &report)
            TagChecks.check(scope, &report)
            for declaration in stack.declarations {
                report.allowing(declaration.origin.suppressions) { report in
                    report.addNew(about: declaration) { declaration.check(in: scope, &$0) }
                }
            }
            for resource in stack.all(Resource.self) {
                report.allowing(resource.origin.suppressions) { report in
                    policies.check(resource, scope, &report)
                }
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
        DNSChecks.check(model, &report)
        RuleChecks.check(model, &report)
        HostChecks.check(model, &report)
        DefaultsChecks.check(model, &report)
        LoopChecks.check(model, &report)
        return report
    }
}
