/// Runs all checks of all declarations, and those that need more than one.
enum Checking {
    static func check(_ model: Model) -> Report {
        var report = Report()
        for stack in model.stacks {
            let scope = Scope(model: model, stack: stack)
            report.enter(stack)
            ServiceSettingsChecks.check(scope, &report)
            TagChecks.check(scope, &report)
            for declaration in stack.declarations {
                report.allowances = declaration.origin.allowances
                report.addNew { declaration.check(in: scope, &$0) }
            }
            report.allowances = []
            TriggerChecks.check(scope, &report)
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
        PolicyChecks.check(model, &report)
        SourceReaders.check(model, &report)
        return report
    }
}
