/// Finds what the author says of something and what has no effect there: conditions, overrides and settings of what
/// becomes no resource.
enum IneffectiveSettings {
    static func check(_ stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        for declaration in stack.withoutConditional {
            report.allowing(declaration.origin.suppressions) { report in
                emit(
                    declaration,
                    """
                    becomes no resource of its own that the condition could leave out; put it on what uses it, or on \
                    its functions or triggers
                    """, &report)
            }
        }
        for declaration in unowned(model) {
            report.allowing(declaration.origin.suppressions) { report in
                let isSetting = declaration is StackSettings
                emit(
                    declaration,
                    isSetting
                        ? """
                        are not part of the template, so the condition cannot leave them out; decide by stage with \
                        Swift's if
                        """
                        : """
                        exists already and becomes no resource, so the condition cannot leave it out; put it on what \
                        uses it
                        """, &report)
                if let settled = declaration as? any ConfiguredElsewhere {
                    report.lost(settled.ineffectiveSettings, of: settled, called: settled.existingTitle)
                }
                for alarm in declaration.origin.alarms {
                    let instead = "add Alarm(\"…\", of: …) to the body of the service"
                    report.lost(
                        [IneffectiveSetting(modifier: "alarm", location: alarm.location, instead: instead)],
                        of: declaration
                    )
                }
                if declaration.origin.logicalID != nil {
                    report.lost(
                        [IneffectiveSetting(modifier: "logicalID", location: declaration.location)], of: declaration)
                }
                if declaration.origin.formerName != nil {
                    report.lost([IneffectiveSetting(modifier: "was", location: declaration.location)], of: declaration)
                }
                for override in declaration.origin.overrides {
                    report(
                        .invalidOverride, at: override.location,
                        """
                        The \(title(declaration)) \
                        \(isSetting ? "are not part of the template" : "exists already and becomes no resource"), so \
                        "\(override.value.path)" cannot be set in \
                        \(isSetting ? "them; set it at a resource" : "it; change it where it was made").
                        """)
                }
            }
        }
    }

    private static func emit(_ declaration: any Declaration, _ why: String, _ report: inout Report) {
        guard let condition = declaration.origin.condition else { return }
        report(
            .invalidCondition, at: condition.location,
            "The \(condition.value.base.title) does nothing here: the \(title(declaration)) \(why).",
            notes: declaration.location == condition.location ? [] : [.init(declaration.location, "declared here")])
    }

    private static func title(_ declaration: any Declaration) -> String {
        declaration is StackSettings ? StackSettings.kind : declaration.title
    }

    /// All that the stack states or uses and that becomes nothing, without `FunctionDefaults`, whose words are the
    /// functions'.
    private static func unowned(_ stack: StackModel) -> [any Declaration] {
        var found: [any Declaration] = []
        var seen: Set<ObjectIdentifier> = []
        func visit(_ declaration: any Declaration) {
            guard !declaration.isOwned, !(declaration is FunctionDefaults) else { return }
            // Copies of one thing may say different things.
            let isNew = seen.insert(declaration.origin.evaluation).inserted
            if declaration.origin.saysSomething
                || (declaration as? any ConfiguredElsewhere)?.ineffectiveSettings.isEmpty == false
            {
                found.append(declaration)
            }
            if isNew { for use in declaration.dependencies { visit(use.target) } }
        }
        for declaration in stack.unowned { visit(declaration) }
        for use in stack.dependencies.lazy.joined() { visit(use.target) }
        for declaration in stack.declarations {
            for part in declaration.allParts { visit(part) }
        }
        return found
    }
}
