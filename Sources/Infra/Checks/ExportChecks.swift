/// Checks the outputs of all stacks: exports have names of their own in a region, and none stands in another's way.
enum ExportChecks {
    private struct Export: Hashable {
        let region: Region
        let account: String?
        let name: String
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        var taken: [Export: (location: SourceLocation, stack: StackModel)] = [:]
        for stack in stacks {
            let model = stack.scope.stack
            let locations = Dictionary(model.all(Output.self).map { ($0.declaredName, $0.location) }) { first, _ in
                first
            }
            report.enter(model)
            for id in stack.template.outputClashes {
                guard let location = locations[id] else { continue }
                report(
                    .logicalIDClash, at: location,
                    """
                    The stack already has an output "\(id)", which one of the service's declarations adds; choose \
                    another name.
                    """)
            }
            report.inAllStages { report in
                for output in stack.template.outputs {
                    guard let name = output.export else { continue }
                    let location = locations[output.id] ?? model.service.location
                    let export = Export(region: model.region, account: model.account?.value, name: name)
                    guard let other = taken[export] else {
                        taken[export] = (location, model)
                        continue
                    }
                    let others = "\(other.stack.title), stage \"\(other.stack.stage)\""
                    report(
                        .exportTaken, at: location,
                        other.location == location
                            ? """
                            The stages "\(other.stack.stage)" and "\(model.stage)" both export "\(name)", and export \
                            names are unique in a region; add the stage to the name.
                            """
                            : """
                            The name "\(name)" is exported by \(others) too, and export names are unique in a region; \
                            choose another.
                            """,
                        notes: other.location == location ? [] : [.init(other.location, "exported here too")])
                }
            }
        }
    }
}
