/// Checks the outputs of all stacks: exports have names of their own in a region, and none stands in another's way.
enum ExportChecks {
    private struct Export: Hashable {
        let region: Region
        let name: String
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        var taken: [Export: (place: Place, stack: StackModel)] = [:]
        for stack in stacks {
            let model = stack.scope.stack
            let places = Dictionary(model.all(Output.self).map { ($0.declaredName, $0.place) }) { first, _ in first }
            report.enter(model)
            for id in stack.template.outputClashes {
                guard let place = places[id] else { continue }
                report(
                    .logicalIDClash, at: place,
                    "The stack has an output \"\(id)\" already, which comes with what the service declares; choose another name.")
            }
            report.stage = nil
            for output in stack.template.outputs {
                guard let name = output.export else { continue }
                let place = places[output.id] ?? model.service.place
                guard let other = taken[Export(region: model.region, name: name)] else {
                    taken[Export(region: model.region, name: name)] = (place, model)
                    continue
                }
                let others = "\(other.stack.title), stage \"\(other.stack.stage)\""
                report(
                    .exportTaken, at: place,
                    other.place == place
                        ? "The stages \"\(other.stack.stage)\" and \"\(model.stage)\" both export \"\(name)\", and an export's name is taken once in a region; put the stage into it."
                        : "The name \"\(name)\" is exported by \(others) too, and an export's name is taken once in a region; choose another.",
                    notes: other.place == place ? [] : [.init(other.place, "exported here too")])
            }
        }
    }
}
