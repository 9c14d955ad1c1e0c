/// Checks what was lowered: ids and sizes.
enum TemplateChecks {
    /// - Parameter known: what was found before; a name that is refused already is not refused as an id again.
    static func check(_ stacks: [Stack], known: Report) -> Report {
        let refused = Set(known.findings.lazy.filter { $0.diagnostic.severity == .error }.map(\.diagnostic.place))
        var report = Report()
        for stack in stacks {
            let model = stack.scope.stack
            report.enter(model)
            checkClashes(stack, refused, &report)
            checkIDs(stack, refused, &report)
            if stack.template.resources.count > 500 {
                report(
                    .tooManyResources, at: model.service.place,
                    "The stack of \(model.title) has \(stack.template.resources.count) resources and CloudFormation allows 500; split the service.")
            }
            let parameters = stack.template.parameters.count + stack.template.authorParameters.count
            if parameters > 200 || stack.template.outputs.count > 200 {
                report(
                    .tooManyParameters, at: model.service.place,
                    "The stack of \(model.title) has \(parameters) parameters, one for each archive and those declared, and \(count(stack.template.outputs.count, "output")), and CloudFormation allows 200 of each; split the service.")
            }
        }
        PhysicalNames.check(stacks, &report)
        ExportChecks.check(stacks, &report)
        return report
    }

    /// Two declarations that share one id often share several; the first says enough.
    private static func checkClashes(_ stack: Stack, _ refused: Set<Place>, _ report: inout Report) {
        var reported: Set<[Place]> = []
        for clash in stack.template.clashes
        where !refused.contains(clash.first.place) && !refused.contains(clash.second.place)
            && reported.insert([clash.first.place, clash.second.place]).inserted {
            report(
                .logicalIDClash, at: clash.second.place,
                "This gets the logical id \"\(clash.second.id)\" in the template, which something else has already; rename one of the two.",
                notes: [.init(clash.first.place, "has it already")])
        }
    }

    private static func checkIDs(_ stack: Stack, _ refused: Set<Place>, _ report: inout Report) {
        for resource in stack.template.resources where !isID(resource.id) && !refused.contains(resource.place) {
            report(
                .invalidLogicalID, at: resource.place,
                "\"\(resource.id)\" cannot be a logical id, which has letters and digits only, at most 255; change the name.")
        }
        for output in stack.scope.stack.all(Output.self) where !isID(output.name) {
            report(
                .invalidLogicalID, at: output.place,
                "\"\(output.name)\" cannot be the name of an output, which has letters and digits only, at most 255; change it.")
        }
    }

    private static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 255 && id.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
}
