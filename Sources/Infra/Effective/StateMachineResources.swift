/// State machines that are written out, as an object or as text.
enum StateMachineResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let isExpress = resource["StateMachineType"] == "EXPRESS"
        if let definition = resource["Definition"], let location = resource.location(of: ["Definition"]) {
            guard case .object(let members) = definition, !members.isIntrinsic else { return }
            StatesLanguageChecks(
                title: resource.title, places: StatePlaces(location), isExpress: isExpress, reportsRepeatedNames: false
            ).check(definition, &report)
            checkRegions(definition, of: resource, at: location, in: stack, &report)
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
            checkRegions(machine, of: resource, at: location, in: stack, &report)
        }
    }

    /// What a state starts or sends to by the ARN of another region.
    ///
    /// Source: AWS Step Functions Developer Guide, "Discover service integration patterns in Step Functions".
    private static func checkRegions(
        _ machine: Value, of resource: EffectiveResource, at location: SourceLocation, in stack: EffectiveStack,
        _ report: inout Report
    ) {
        StatesLanguage.eachState(of: machine) { name, state in
            let given = state["Parameters"] ?? state["Arguments"]
            let named = [
                state["Resource"], given?["FunctionName"], given?["StateMachineArn"], given?["TopicArn"],
                given?["TaskDefinition"], given?["Cluster"],
            ]
            for text in named.compactMap({ stack.text($0) }) {
                guard let arn = ARN(text), let region = Region(id: arn.region), region != stack.region else { continue }
                report(
                    .targetInOtherRegion, at: location,
                    """
                    The \(resource.title) is in \(stack.region) but its state "\(name)" names "\(text)" in \(region), \
                    and a state machine calls only what is in its own region; name one in \(stack.region).
                    """,
                    notes: stack.scope.regionNotes)
            }
        }
    }
}
