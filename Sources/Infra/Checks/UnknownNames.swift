/// Names in a stack's template that nothing in it has. Only intrinsic functions that the author writes out can have
/// such.
struct UnknownNames {
    private let stack: Stack
    /// Parameters, and what AWS itself gives.
    let names: Set<String>
    private let isRefused: Bool
    private var reported: Set<[String]> = []

    /// - Parameters:
    ///   - parts: the template, or those of nested stacks, to which values are handed by parameters of their own.
    ///   - isRefused: whether something of the stack is wrong already. What is missing because of that is not told
    ///     again, so only names are looked at that stand in a `Resource` or an `Output` as the author wrote it.
    init(_ stack: Stack, parts: [Template], isRefused: Bool) {
        self.stack = stack
        self.isRefused = isRefused
        var names = PseudoParameters.all
        for template in [stack.template] + (stack.split == nil ? [] : parts) {
            for parameter in template.authorParameters { names.insert(parameter.key) }
            for parameter in template.parameters { names.insert(parameter.key) }
        }
        self.names = names
    }

    /// A name that no resource of its template has.
    mutating func check(_ unknown: StackReferences.Unknown, _ report: inout Report) {
        let (name, resource) = (unknown.name, unknown.resource)
        if unknown.isCondition {
            checkCondition(name, title: "The \(resource.type) \"\(resource.id)\"", at: resource.location, &report)
            return
        }
        if isRefused, !isWrittenOut(name, in: resource) { return }
        check(name, title: "The \(resource.type) \"\(resource.id)\"", at: resource.location, &report)
    }

    private func isWrittenOut(_ name: String, in resource: TemplateResource) -> Bool {
        if let written = stack.scope.stack[DeclarationKey(kind: Resource.kind, name: resource.id)] as? Resource {
            return Value.object(written.properties).mentions.ids.contains(name)
        }
        return stack.scope.stack.declarations.contains { declaration in
            guard declaration.logicalID == resource.id else { return false }
            let variables = (declaration as? Function)?.options.environment ?? []
            return declaration.origin.overrides.contains { $0.value.value.mentions.ids.contains(name) }
                || variables.contains { variable in
                    guard case .value(let value) = variable.value else { return false }
                    return value.mentions.ids.contains(name)
                }
        }
    }

    mutating func checkOutputs(_ report: inout Report) {
        for output in stack.scope.stack.all(Output.self) {
            let mentions = output.value.mentions
            for name in mentions.ids.sorted() {
                check(name, title: "The \(output.title)", at: output.location, &report)
            }
            for name in mentions.conditions.sorted()
            where !stack.template.conditions.contains(where: { $0.key == name }) {
                checkCondition(name, title: "The \(output.title)", at: output.location, &report)
            }
        }
    }

    private mutating func checkCondition(
        _ name: String, title: @autoclosure () -> String, at location: SourceLocation, _ report: inout Report
    ) {
        guard reported.insert([title(), name]).inserted else { return }
        let known = stack.template.conditions.map(\.key)
        report(
            .unknownReference, at: location,
            """
            \(title()) asks the condition "\(name)", but the stack has no condition of that name, so CloudFormation \
            refuses the \
            template\(Nearest.ending(name, among: known, otherwise: "; declare it: Condition(\"\(name)\", …)."))
            """
        )
    }

    private mutating func check(
        _ name: String, title: @autoclosure () -> String, at location: SourceLocation, _ report: inout Report
    ) {
        // What a transform adds to the template, it alone names.
        guard stack.template.transforms.isEmpty else { return }
        guard !names.contains(name), stack.template.position(of: name) == nil,
            reported.insert([title(), name]).inserted
        else { return }
        let known = names.sorted() + stack.template.resources.map(\.id)
        let remedy =
            name.contains(":")
            ? "; for text that stays as it is, write ${!\(name)}."
            : "; refer to a declaration by its .ref() or .attribute(…), or correct the name."
        report(
            .unknownReference, at: location,
            """
            \(title()) refers to "\(name)", but the template has no resource or parameter of that name, so \
            CloudFormation refuses it\(Nearest.ending(name, among: known, otherwise: remedy))
            """
        )
    }
}
