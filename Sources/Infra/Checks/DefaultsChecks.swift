/// What `FunctionDefaults` says, held against the functions that it is for.
enum DefaultsChecks {
    static func check(_ model: Model, _ report: inout Report) {
        var reported: Set<String> = []
        for stack in model.stacks {
            guard let defaults = stack.defaults else { continue }
            let isFirst = reported.insert(stack.serviceName).inserted
            report.about(stack) { report in
                report.allowing(defaults.origin.suppressions) { report in
                    checkTriggers(defaults, of: stack, &report)
                    if isFirst { report.inAllStages { checkUse(of: defaults, in: stack, model, &$0) } }
                }
            }
        }
    }

    private static func checkTriggers(_ defaults: FunctionDefaults, of stack: StackModel, _ report: inout Report) {
        for trigger in defaults.pattern.triggers {
            report(
                .triggerForAll, at: trigger.base.location,
                """
                A trigger belongs to one function, so it cannot be a default for all functions of \(stack.title); add \
                it to the function that it starts.
                """)
        }
    }

    private static func checkUse(
        of defaults: FunctionDefaults, in stack: StackModel, _ model: Model, _ report: inout Report
    ) {
        let unused = unused(in: model.stacks.filter { $0.serviceName == stack.serviceName })
        guard !unused.isEmpty else { return }
        report(
            .unusedDefault, at: defaults.location,
            """
            No function of \(stack.title) uses the default \(list(unused, last: "or")); remove it here, or remove the \
            functions' own settings.
            """)
    }

    /// What no function of these stacks takes over from the settings for all.
    private static func unused(in stacks: [StackModel]) -> [String] {
        var said: [String] = []
        var used: Set<String> = []
        for stack in stacks {
            guard let shared = stack.defaults?.pattern.options else { continue }
            let functions = stack.functions.map(\.options)
            func note(_ name: String, _ isSaid: Bool, _ isTaken: (FunctionOptions) -> Bool) {
                guard isSaid else { return }
                if !said.contains(name) { said.append(name) }
                if functions.contains(where: isTaken) { used.insert(name) }
            }
            if let defaults = stack.defaults {
                let condition = defaults.pattern.origin.condition ?? defaults.origin.condition
                let overrides = defaults.pattern.origin.overrides + defaults.origin.overrides
                let origins = stack.functions.map(\.origin)
                note("when", condition != nil) { _ in origins.contains { $0.condition == condition } }
                for override in overrides {
                    note("override \"\(override.value.path)\"", true) { _ in
                        origins.contains { $0.overrides.contains(override) }
                    }
                }
            }
            for option in SharedOption.all {
                for setting in option.settings(shared) { note(setting.name, true, setting.isTaken) }
            }
            for option in SharedOption.ofOneFunction {
                for setting in option.settings(shared) { note(setting.name, true) { _ in false } }
            }
        }
        return said.filter { !used.contains($0) }
    }
}
