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
                report.allowances = declaration.origin.allowances
                report.addNew { declaration.check(in: scope, &$0) }
            }
            for resource in stack.all(Resource.self) {
                report.allowances = resource.origin.allowances
                policies.check(resource, scope, &report)
            }
            report.allowances = []
            TriggerChecks.check(scope, &readers, &policies, &report)
            EntranceChecks.check(scope, &report)
            AccountChecks.check(scope, &report)
            TableStreamUses.check(scope, &report)
            LiteralSecrets.check(scope, &report)
        }
        DNSChecks.check(model, &report)
        RuleChecks.check(model, &report)
        HostChecks.check(model, &report)
        DefaultsChecks.check(model, &report)
        LoopChecks.check(model, &report)
        return report
    }
}
