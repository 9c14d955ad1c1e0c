/// Checks the templates of a service with nested stacks: their sizes, and that they can be deployed in an order.
enum NestedStackChecks {
    static func check(_ stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        guard let asked = model.service.settings.nestedStacks else { return }
        guard let split = stack.split else {
            report(
                .settingOutOfRange, at: asked.location,
                """
                \(model.title.capitalisedFirst) asks for \(asked.value) nested stacks; the number is 1 to 100. Correct \
                it.
                """)
            return
        }
        if stack.scope.model.serverless != .none {
            report(
                .serverlessFormLeftOut, at: model.service.location,
                """
                \(model.title.capitalisedFirst) has nested stacks, which Serverless Framework does not support, so it \
                gets no serverless.yml; confirm that this is intended: .suppress("serverless-form-left-out", \
                because: …).
                """,
                notes: [.init(asked.location, "the nested stacks")])
        }
        for clash in split.clashes {
            report(
                .logicalIDClash, at: clash.location,
                "This gets the logical id \"\(clash.id)\" in the template, which is that of a nested stack; rename it.",
                notes: [.init(asked.location, "the nested stacks")])
        }
        checkConflicts(split, &report)
        checkSize(
            split.root, "The stack of \(model.title) has, beside its nested stacks,", "split the service",
            at: asked.location, &report)
        for one in split.nested {
            checkSize(
                one.template, "The nested stack \(one.id) of \(model.title) has",
                "ask for more nested stacks where the service can be deployed anew, or split it", at: asked.location,
                &report)
        }
    }

    private static func checkConflicts(_ split: SplitTemplate, _ report: inout Report) {
        var reported: Set<[SourceLocation]> = []
        for conflict in split.conflicts {
            let (resource, needed, last) = (conflict.resource, conflict.needed, conflict.waitsFor)
            guard reported.insert([resource.location, needed.location]).inserted else { continue }
            let function = resource.function ?? ""
            let first = last.function ?? ""
            if needed.function != nil {
                report(
                    .nestedStackCycle, at: resource.location,
                    """
                    The function "\(function)" needs the \(needed.type) "\(needed.id)" of the function "\(first)", and \
                    both go into nested stacks, which cannot wait for each other; add .inRootStack() to the function \
                    "\(first)".
                    """,
                    notes: [.init(needed.location, "declared here")])
            } else {
                report(
                    .nestedStackCycle, at: resource.location,
                    """
                    The function "\(function)" in a nested stack needs the \(needed.type) "\(needed.id)", which must \
                    wait for the function "\(first)" in a nested stack; add .inRootStack() to the function "\(first)".
                    """,
                    notes: [.init(needed.location, "declared here"), .init(last.location, "waited for")])
            }
        }
    }

    private static func checkSize(
        _ template: Template, _ whose: String, _ remedy: String, at location: SourceLocation, _ report: inout Report
    ) {
        if template.resources.count > 500 {
            report(
                .tooManyResources, at: location,
                "\(whose) \(template.resources.count) resources and CloudFormation allows 500; \(remedy).")
        }
        let parameters = template.parameters.count + template.authorParameters.count
        if parameters > 200 || template.outputs.count > 200 {
            report(
                .tooManyParameters, at: location,
                """
                \(whose) \(parameters) parameters and \(count(template.outputs.count, "output")), and CloudFormation \
                allows 200 of each; \(remedy).
                """)
        }
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
