/// State machines that are written out, as an object or as text.
enum StateMachineResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let isExpress = resource["StateMachineType"] == "EXPRESS"
        if let definition = resource["Definition"], let location = resource.location(of: ["Definition"]) {
            guard case .object(let members) = definition, !members.isIntrinsic else { return }
            StatesLanguageChecks(
                title: resource.title, places: StatePlaces(location), isExpress: isExpress, reportsRepeatedNames: false
            ).check(definition, &report)
        } else if let definition = resource["DefinitionString"],
            let location = resource.location(of: ["DefinitionString"])
        {
            guard let text = stack.text(definition) else { return }
            guard let machine = Value(keepingRepeatedKeysOf: Array(text.utf8)), case .object = machine else {
                // Where a part comes in at deployment, what stands around it may be no JSON yet.
                guard case .string = definition else { return }
                report(
                    .invalidStateMachine, at: location,
                    """
                    The DefinitionString of the \(resource.title) is not a JSON object; write { "StartAt": …, \
                    "States": … }, or use Definition with an object.
                    """)
                return
            }
            StatesLanguageChecks(title: resource.title, places: StatePlaces(location), isExpress: isExpress).check(
                machine, &report)
        }
    }
}
