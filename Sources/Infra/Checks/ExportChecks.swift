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
                    The stack has an output "\(id)" already, which comes with what the service declares; choose \
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
                            The stages "\(other.stack.stage)" and "\(model.stage)" both export "\(name)", and an \
                            export's name is taken once in a region; put the stage into it.
                            """
                            : """
                            The name "\(name)" is exported by \(others) too, and an export's name is taken once in a \
                            region; choose another.
                            """,
                        notes: other.location == location ? [] : [.init(other.location, "exported here too")])
                }
            }
        }
    }
}
