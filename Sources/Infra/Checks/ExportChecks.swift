/// Checks the outputs of all stacks: exports have names of their own in a region, and none stands in another's way.
enum ExportChecks {
    private struct Export: Hashable {
        let region: Region
        let account: String?
        let name: String
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        var taken: [Export: [(location: SourceLocation, stack: StackModel, condition: String?)]] = [:]
        for stack in stacks {
            let model = stack.scope.stack
            let definitions = stack.template.conditionDefinitions
            let constants = ConstantValues(of: stack)
            let locations = Dictionary(model.all(Output.self).map { ($0.declaredName, $0.location) }) { first, _ in
                first
            }
            report.about(model) { report in
                checkClashes(of: stack, locations, &report)
                report.inAllStages { report in
                    for output in stack.template.outputs {
                        guard let name = output.export ?? output.decidedExport.flatMap(constants.text) else { continue }
                        let location = locations[output.id] ?? model.service.location
                        let export = Export(region: model.region, account: model.account?.value, name: name)
                        // Of two conditions that exclude each other, one output is there.
                        let other = taken[export]?.first { other in
                            other.stack.index != model.index
                                || !KnownConditions.exclude(other.condition, output.condition, definitions)
                        }
                        if let other {
                            emit(name, of: model, at: location, other.stack, at: other.location, &report)
                        } else {
                            taken[export, default: []].append((location, model, output.condition))
                        }
                    }
                }
            }
        }
    }

    private static func checkClashes(
        of stack: Stack, _ locations: [String: SourceLocation], _ report: inout Report
    ) {
        for id in stack.template.outputClashes {
            guard let location = locations[id] else { continue }
            report(
                .logicalIDClash, at: location,
                """
                The stack already has an output "\(id)", which one of the service's declarations adds; choose another \
                name.
                """)
        }
    }

    private static func emit(
        _ name: String, of stack: StackModel, at location: SourceLocation, _ other: StackModel,
        at first: SourceLocation, _ report: inout Report
    ) {
        report(
            .exportTaken, at: location,
            other.index == stack.index
                ? """
                \(first == location ? "Two outputs that are made at this line" : "Two outputs of \(stack.title)") \
                export "\(name)", and export names are unique in a region; choose another for one of them.
                """
                : first == location
                    ? """
                    The stages "\(other.stage)" and "\(stack.stage)" both export "\(name)", and export names are \
                    unique in a region; add the stage to the name.
                    """
                    : """
                    The name "\(name)" is exported by \(other.title), stage "\(other.stage)" too, and export names are \
                    unique in a region; choose another.
                    """,
            notes: first == location ? [] : [.init(first, "exported here too")])
    }
}
