/// Checks what is there under a condition, in the lowered templates: that nothing refers to what may not be there, that
/// no parameter to be hidden is shown, and that nothing was declared in vain.
struct ConditionChecks {
    private let stack: Stack
    private let definitions: [String: Value]
    private var reported: Set<[SourceLocation]> = []

    static func check(_ stacks: [Stack]) -> Report {
        var report = Report()
        // A service gets the conditions of what it uses, and need not use them itself.
        let used = Set(
            stacks.flatMap { stack in
                let names = ConditionChecks(stack).used
                guard !names.isEmpty else { return [SourceLocation]() }
                return stack.scope.stack.declarations.filter { $0.isOfEachStack && names.contains($0.logicalID) }
                    .map(\.location)
            })
        ConditionalImports.check(stacks, &report)
        for stack in stacks {
            report.about(stack.scope.stack) { report in
                checkTriggers(stack.scope, &report)
                IneffectiveSettings.check(stack, &report)
                guard !stack.template.conditions.isEmpty || !stack.template.authorParameters.isEmpty else { return }
                var checks = ConditionChecks(stack)
                checks.check(used, &report)
            }
        }
        return report
    }

    private init(_ stack: Stack) {
        self.stack = stack
        definitions = stack.template.conditionDefinitions
    }

    /// The parameters and conditions that something in the stack uses.
    private var used: Set<String> {
        guard !stack.template.conditions.isEmpty || !stack.template.authorParameters.isEmpty else { return [] }
        var used: Set<String> = []
        for condition in stack.template.conditions { note(condition.value, &used) }
        for resource in stack.template.resources {
            if let condition = resource.condition { used.insert(condition) }
            note(.object(resource.properties), &used)
        }
        for output in stack.template.outputs {
            if let condition = output.condition { used.insert(condition) }
            note(output.value, &used)
        }
        // A condition may be there for nothing in the template where what it is on is refused.
        for declaration in stack.scope.stack.declarations {
            if let condition = declaration.origin.condition { used.insert(condition.value.base.logicalID) }
        }
        for (declaration, dependencies) in zip(stack.scope.stack.declarations, stack.scope.stack.dependencies)
        where !declaration.isOfEachStack {
            used.formUnion(dependencies.map(\.target.logicalID))
        }
        return used
    }

    /// - Parameter used: the parameters and conditions that some stack uses, by where they are declared.
    private mutating func check(_ used: Set<SourceLocation>, _ report: inout Report) {
        for resource in stack.template.resources {
            let properties = Value.object(resource.properties)
            visit(
                properties, under: resource.condition, title: "The \(resource.type) \"\(resource.id)\"",
                resource.location, &report)
            if let path = Self.shown(resource.type) {
                checkShown(
                    resource.property(path), in: "\(resource.type) \"\(resource.id)\"", resource.location, &report)
            }
        }
        for output in stack.template.outputs {
            guard
                let location = stack.scope.stack.all(Output.self).first(where: { $0.declaredName == output.id })?
                    .location
            else { continue }
            checkShown(output.value, in: "output \"\(output.id)\"", location, &report)
            visit(output.value, under: output.condition, title: "The output \"\(output.id)\"", location, &report)
        }
        for declaration in stack.scope.stack.declarations
        where declaration.isOfEachStack && !used.contains(declaration.location) {
            report.allowing(declaration.origin.suppressions) { report in
                report(
                    .unusedInTemplate, at: declaration.location,
                    "Nothing uses the \(declaration.title); use it or remove it.")
            }
        }
    }

    /// Triggers that are a part of something shared cannot be left out by a condition.
    private static func checkTriggers(_ scope: Scope, _ report: inout Report) {
        for function in scope.stack.functions {
            for trigger in function.triggers {
                guard let condition = trigger.condition ?? function.origin.condition,
                    !(trigger.base is any ConditionalTrigger)
                else { continue }
                report.allowing(function.origin.suppressions) { report in
                    report(
                        .conditionOnSharedTrigger, at: condition.location,
                        """
                        The \(condition.value.base.title) cannot leave out this trigger of the \(function.title), \
                        which becomes a part of what others share, such as an API's deployment or a bucket's \
                        notifications; give it a service of its own, or decide it by stage.
                        """,
                        notes: [.init(trigger.base.location, "the trigger")])
                }
            }
        }
    }

    private func note(_ value: Value, _ used: inout Set<String>) {
        let mentions = value.mentions
        used.formUnion(mentions.ids)
        used.formUnion(mentions.conditions)
    }

    // MARK: References

    /// The resources under conditions that a value refers to.
    private struct ConditionalTargets: MentionReader {
        let template: Template
        var found: [(target: TemplateResource, branches: [Branch])] = []

        mutating func read(_ mention: Mention, in branches: [Branch]) {
            guard case .id(let id) = mention, let target = template[id], target.condition != nil else { return }
            found.append((target, branches))
        }
    }

    private mutating func visit(
        _ value: Value, under condition: String?, title: @autoclosure () -> String, _ location: SourceLocation,
        _ report: inout Report
    ) {
        var conditional = ConditionalTargets(template: stack.template)
        value.readMentions(&conditional)
        for (target, branches) in conditional.found {
            let known = branches.reduce(KnownConditions(condition, definitions)) {
                $0.with($1.condition, holds: $1.holds)
            }
            guard let condition = target.condition, !known.implies(condition),
                reported.insert([location, target.location]).inserted
            else { continue }
            report(
                .referenceToConditional, at: location,
                """
                \(title()) refers to the \(target.type) "\(target.id)", which is there under the condition \
                "\(condition)" only; put this under it too by .when, or choose the value by Value.if.
                """,
                notes: target.location == location ? [] : [.init(target.location, "what may not be there")])
        }
    }

    // MARK: Parameters that are to be hidden

    /// The property that shows what is put into it to everyone who may look at the resource.
    private static func shown(_ type: String) -> String? {
        switch type {
        case "AWS::Lambda::Function": "Environment"
        case "AWS::SSM::Parameter": "Value"
        case "AWS::ECS::TaskDefinition": "ContainerDefinitions"
        case "AWS::CodeBuild::Project": "Environment"
        default: nil
        }
    }

    private func checkShown(
        _ value: Value?, in what: String, _ location: SourceLocation, _ report: inout Report
    ) {
        guard let value else { return }
        let names = value.mentions.ids
        for parameter in stack.scope.stack.all(TemplateParameter.self)
        where parameter.isSecret && names.contains(parameter.declaredName) {
            report(
                .secretParameterExposed, at: location,
                """
                The \(parameter.title) has NoEcho, but the \(what) shows it to everyone who may look at it; store the \
                value and let the function read it: \(stack.scope.secretExample(parameter.declaredName.lowercased())).
                """,
                notes: [.init(parameter.location, "the parameter")])
        }
    }
}
