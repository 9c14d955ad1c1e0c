/// Imports of what another stack exports under a condition: where that is false there is no export, and the import
/// fails.
enum ConditionalImports {
    private struct Export: Hashable {
        let name: String
        let region: Region
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        var conditional: [Export: (stack: Stack, output: TemplateOutput)] = [:]
        for stack in stacks where !stack.template.conditions.isEmpty {
            for output in stack.template.outputs where output.condition != nil {
                guard let name = output.export else { continue }
                conditional[Export(name: name, region: stack.scope.region)] = (stack, output)
            }
        }
        guard !conditional.isEmpty else { return }
        for stack in stacks {
            report.about(stack.scope.stack) { report in
                // What is under a condition itself has been thought of.
                for resource in stack.template.resources where resource.condition == nil {
                    for name in imports(in: .object(resource.properties)) {
                        guard let export = conditional[Export(name: name, region: stack.scope.region)] else { continue }
                        report.allowing(stack.suppressions(at: resource.location)) { report in
                            emit(resource, export.output, of: export.stack, &report)
                        }
                    }
                }
            }
        }
    }

    private static func emit(
        _ resource: TemplateResource, _ output: TemplateOutput, of stack: Stack, _ report: inout Report
    ) {
        let condition = output.condition ?? ""
        let target = output.value.singleReference.flatMap { stack.template[$0.id] }
        report(
            .referenceToConditional, at: resource.location,
            """
            The \(resource.type) "\(resource.id)" imports "\(output.export ?? output.id)" of \
            \(stack.scope.stack.title), which is there under the condition "\(condition)" only, and the deployment \
            fails where it is not; export it always, or put this under a condition too.
            """,
            notes: target.map { [.init($0.location, "what may not be there")] } ?? [])
    }

    /// The names that are imported whatever a condition says.
    private static func imports(in value: Value) -> [String] {
        var (names, rest) = ([String](), [value])
        while let next = rest.popLast() {
            switch next {
            case .array(let elements): rest += elements
            case .object(let members):
                for member in members where member.key != "Fn::If" {
                    if member.key == "Fn::ImportValue", case .string(let name) = member.value { names.append(name) }
                    rest.append(member.value)
                }
            default: break
            }
        }
        return names.sorted()
    }
}
