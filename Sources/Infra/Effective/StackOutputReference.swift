/// References to outputs of other stacks, `Fn::GetStackOutput`, wherever a value may have one.
///
/// Source: AWS CloudFormation Template Reference Guide, "Fn::GetStackOutput".
enum StackOutputReference {
    /// The region in another partition that the function reads from.
    static func otherPartition(in value: Value, _ stack: EffectiveStack) -> Region? {
        guard let region = stack.text(value["Fn::GetStackOutput"]?["Region"]).flatMap({ Region(id: $0) }),
            region.partition != stack.region.partition
        else { return nil }
        return region
    }

    /// Those in outputs and in variables of functions, which are in no resource that the author wrote out.
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        for output in stack.scope.stack.all(Output.self) {
            report.allowing(output.origin.suppressions) { report in
                check(output.value, output.title, at: output.location, stack, &report)
            }
        }
        for function in stack.scope.stack.all(Function.self) {
            for variable in function.options.environment {
                guard case .value(let value) = variable.value, case .object = value else { continue }
                report.allowing(function.origin.suppressions) { report in
                    check(value, function.title, at: variable.location, stack, &report)
                }
            }
        }
    }

    private static func check(
        _ value: Value, _ title: String, at location: SourceLocation, _ stack: EffectiveStack, _ report: inout Report,
        depth: Int = 16
    ) {
        guard depth > 0 else { return }
        switch value {
        case .array(let elements):
            for element in elements { check(element, title, at: location, stack, &report, depth: depth - 1) }
        case .object(let members):
            if let other = otherPartition(in: value, stack) { emit(other, title, at: location, stack, &report) }
            for member in members { check(member.value, title, at: location, stack, &report, depth: depth - 1) }
        default: return
        }
    }

    static func emit(
        _ other: Region, _ title: String, at location: SourceLocation, _ stack: EffectiveStack, _ report: inout Report
    ) {
        report(
            .referenceToOtherRegion, at: location,
            """
            The \(title) is in \(stack.region), partition "\(stack.region.partition)", but reads an output of a stack \
            in \(other), partition "\(other.partition)", and Fn::GetStackOutput reads within one partition only; name \
            a region of "\(stack.region.partition)".
            """,
            notes: stack.scope.regionNotes)
    }
}
