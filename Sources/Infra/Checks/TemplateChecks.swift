/// Checks what was lowered: ids and sizes.
enum TemplateChecks {
    /// - Parameters:
    ///   - deployed: the same stacks with their dynamic values unknown and their constants evaluated.
    ///   - known: what was found before; a name that is refused already is not refused as an id again.
    static func check(_ stacks: [Stack], deployed: [Stack], known: Report) -> Report {
        let refused = Set(known.findings.lazy.filter { $0.diagnostic.severity == .error }.map(\.diagnostic.location))
        var report = Report()
        for (stack, deployed) in zip(stacks, deployed) {
            let model = stack.scope.stack
            let isRefused = known.findings.contains {
                $0.diagnostic.severity == .error && $0.service == model.serviceName && $0.stage == model.stage.name
            }
            report.about(model) { report in
                checkClashes(stack, refused, &report)
                checkIDs(stack, refused, &report)
                StackCycles.check(stack, isRefused: isRefused, &report)
                PolicySize.check(deployed, &report)
                checkVariables(stack, &report)
                StackSettingsChecks.check(stack, &report)
                if model.service.settings.nestedStacks != nil {
                    NestedStackChecks.check(stack, &report)
                } else {
                    checkSize(stack, isRefused: isRefused, &report)
                }
            }
        }
        QuotaChecks.check(stacks, &report)
        PhysicalNames.check(deployed, &report)
        ExportChecks.check(stacks, &report)
        return report
    }

    private static func checkSize(_ stack: Stack, isRefused: Bool, _ report: inout Report) {
        let model = stack.scope.stack
        let resources = stack.template.resources.count
        if resources == 0, !isRefused {
            report(
                .emptyStack, at: model.service.location,
                """
                The stack of \(model.title) has no resource, and CloudFormation refuses such a template; declare \
                something in it, or remove the \(model.service.stages.count > 1 ? "stage" : "service").
                """)
        } else if resources > 500 {
            report(
                .tooManyResources, at: model.service.location,
                """
                The stack of \(model.title) has \(resources) resources and CloudFormation allows 500; \
                \(remedy(for: stack)).
                """)
        } else if resources >= 450 {
            report(
                .manyResources, at: model.service.location,
                """
                The stack of \(model.title) has \(resources) of the 500 resources that CloudFormation allows; before \
                it has more, \(remedy(for: stack)).
                """)
        }
        let parameters = stack.template.parameters.count + stack.template.authorParameters.count
        if parameters > 200 || stack.template.outputs.count > 200 {
            let isOfArchives = parameters > 200 && stack.template.authorParameters.count < 200
            report(
                .tooManyParameters, at: model.service.location,
                """
                The stack of \(model.title) has \(parameters) parameters, one for each archive and those declared, and \
                \(count(stack.template.outputs.count, "output")), and CloudFormation allows 200 of each; split the \
                service\(isOfArchives ? ", or add .nestedStacks to it, where archives need no parameters" : "").
                """)
        }
    }

    /// Texts that Serverless would resolve, and that no escape keeps from it.
    private static func checkVariables(_ stack: Stack, _ report: inout Report) {
        guard stack.text.mayHoldVariables, stack.scope.model.serverless != .none,
            stack.scope.stack.service.settings.nestedStacks == nil
        else { return }
        for resource in stack.template.resources
        where resource.properties.contains(where: { $0.value.cannotBeEscapedForServerless }) {
            report(
                .serverlessVariable, at: resource.location,
                """
                A text of \(resource.id) has "$${" beside what Serverless would read as a variable of its own or as an \
                escape, and has no escape for "$${"; join the text of "$" and the rest: ["Fn::Join": ["", ["$", \
                "${…}"]]].
                """)
        }
    }

    /// With room for twice as much.
    private static func remedy(for stack: Stack) -> String {
        guard stack.scope.stack.declarations.contains(where: { $0 is Function }) else { return "split the service" }
        let number = max(2, (stack.template.resources.count + 249) / 250)
        return "add .nestedStacks(\(number)) to it, where it can be deployed anew, or split the service"
    }

    /// Two declarations that share one id often share several; the first says enough.
    private static func checkClashes(_ stack: Stack, _ refused: Set<SourceLocation>, _ report: inout Report) {
        var reported: Set<[SourceLocation]> = []
        for clash in stack.template.clashes
        where !refused.contains(clash.first.location) && !refused.contains(clash.second.location)
            && reported.insert([clash.first.location, clash.second.location]).inserted
        {
            report(
                .logicalIDClash, at: clash.second.location,
                """
                This gets the logical id "\(clash.second.id)" in the template, which another resource already has; \
                rename one of the two, or set an id: .logicalID("…").
                """,
                notes: [.init(clash.first.location, "has it already")])
        }
        let own = Set(stack.template.parameters.map(\.key))
        for declaration in stack.scope.stack.declarations where own.contains(declaration.logicalID) {
            report(
                .logicalIDClash, at: declaration.location,
                """
                The template has a parameter "\(declaration.logicalID)" of infra's own; rename the \(declaration.title).
                """)
        }
        for parameter in stack.scope.stack.all(TemplateParameter.self) {
            guard let resource = stack.template[parameter.declaredName], !refused.contains(resource.location) else {
                continue
            }
            report(
                .logicalIDClash, at: resource.location,
                """
                This gets the logical id "\(resource.id)" in the template, where a parameter has that name, and names \
                of parameters and resources must differ; rename one of them.
                """,
                notes: [.init(parameter.location, "the parameter")])
        }
    }

    private static func checkIDs(_ stack: Stack, _ refused: Set<SourceLocation>, _ report: inout Report) {
        for resource in stack.template.resources where !isID(resource.id) && !refused.contains(resource.location) {
            report(
                .invalidLogicalID, at: resource.location,
                """
                "\(resource.id)" cannot be a logical id, which has letters and digits only, at most 255; change the \
                name.
                """)
        }
        for output in stack.scope.stack.all(Output.self) where !isID(output.declaredName) {
            report(
                .invalidLogicalID, at: output.location,
                """
                "\(output.declaredName)" cannot be the name of an output, which has letters and digits only, at most \
                255; change it.
                """)
        }
    }

    private static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= LogicalID.limit && id.hasOnly { isLetter($0) || isDigit($0) }
    }
}
