/// What `StackSettings` says, held against the stack that it speaks of.
enum StackSettingsChecks {
    static func check(_ stack: Stack, _ report: inout Report) {
        guard let settings = stack.scope.stack.settings else { return }
        report.allowing(settings.origin.suppressions) { report in
            if let name = settings.name { check(name, of: stack, &report) }
            for protection in settings.protections { check(protection, in: stack, &report) }
            checkPolicySize(settings, in: stack, &report)
            checkTopics(settings, in: stack.scope, &report)
            if let role = settings.role {
                ExistingARN(role.value, service: "iam", resource: "role/", what: "role").check(
                    in: stack.scope.region, by: "stack of \(stack.scope.stack.title)", at: role.location, .malformedARN,
                    because: "a role is of one partition", notes: stack.scope.regionNotes, &report)
            }
        }
    }

    /// Source: AWS CloudFormation API Reference, "CreateStack".
    private static func check(_ name: Placed<String>, of stack: Stack, _ report: inout Report) {
        if !ServiceNames.isName(name.value, maximum: 128) {
            report(
                .invalidServiceName, at: name.location,
                """
                "\(name.value)" cannot be the name of a stack, which starts with a letter and has only letters, digits \
                and hyphens, at most 128; change it.
                """)
        }
        let own = stack.scope.stack
        func account(_ stack: StackModel) -> String? { AccountChecks.account(of: stack)?.id }
        let other = stack.scope.model.stacks.first {
            ($0.index < own.index || ($0.index > own.index && $0.settings?.name == nil))
                && $0.stackName == own.stackName && $0.region == own.region && account($0) == account(own)
        }
        guard let other else { return }
        report(
            .twoServicesOfOneName, at: name.location,
            """
            The stacks of \(own.title) in the stage "\(own.stage.name)" and of \(other.title) in the stage \
            "\(other.stage.name)" both have the name "\(name.value)", so one would overwrite the other; make the stage \
            part of the name.
            """,
            notes: [.init(other.service.location, "the \(other.title)")])
    }

    private static func check(_ protection: Placed<StackProtection>, in stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        if protection.value.updates.isEmpty {
            report(
                .protectsNothing, at: protection.location,
                "This denies no update, so it has no effect; name some, such as from: .replace, .delete.")
        }
        switch protection.value.subject {
        case .declaration(let any):
            let declaration = any.base
            guard declaration.isOwned, model.owns(declaration),
                stack.template[(model[declaration.key] ?? declaration).logicalID] != nil
            else {
                report(
                    .protectsNothing, at: protection.location,
                    """
                    The stack of \(model.title) has no resource for the \(declaration.title), so its policy cannot \
                    protect it; protect it where it belongs, or state it in this service.
                    """,
                    notes: [.init(declaration.location, "the \(declaration.title)")])
                return
            }
        case .type(let type):
            let prefix = type.hasSuffix("*") ? type.dropLast() : nil
            let isThere = stack.template.resources.contains { prefix.map($0.type.hasPrefix) ?? ($0.type == type) }
            guard !isThere else { return }
            var types: [String] = []
            for resource in stack.template.resources where !types.contains(resource.type) {
                types.append(resource.type)
            }
            report(
                .protectsNothing, at: protection.location,
                """
                The stack of \(model.title) has no resource of the type "\(type)" that its policy could \
                protect\(Nearest.ending(type, among: types))
                """)
        }
    }

    /// Source: AWS CloudFormation API Reference, "SetStackPolicy".
    private static func checkPolicySize(_ settings: StackSettings, in stack: Stack, _ report: inout Report) {
        let statements = settings.policyStatements(in: stack.scope.stack)
        guard let location = settings.protections.last?.location else { return }
        let size = JSONWriter.renderCompact(["Statement": .array(statements)]).utf8.count
        guard size > 16_384 else { return }
        report(
            .protectsNothing, at: location,
            """
            The policy of the stack is \(grouped(size)) bytes; the limit is 16,384. Protect whole types instead of \
            single resources.
            """)
    }

    private static func checkTopics(_ settings: StackSettings, in scope: Scope, _ report: inout Report) {
        for topic in settings.topics {
            let isTopic = ExistingARN(topic.value, service: "sns", resource: "", what: "topic").check(
                in: scope.region, by: "stack of \(scope.stack.title)", at: topic.location, .invalidStackNotification,
                because: "CloudFormation notifies only topics in its own region", notes: scope.regionNotes, &report)
            if isTopic, topic.value.hasSuffix(".fifo") {
                report(
                    .invalidStackNotification, at: topic.location,
                    """
                    "\(topic.value)" is a FIFO topic, to which CloudFormation does not publish; use a standard topic.
                    """)
            }
        }
        // Source: AWS CloudFormation API Reference, "CreateStack", parameter NotificationARNs.
        if settings.topics.count > 5, let last = settings.topics.last {
            report(
                .invalidStackNotification, at: last.location,
                """
                The stack of \(scope.stack.title) has \(settings.topics.count) notification topics; the limit is 5. \
                Remove some.
                """)
        }
    }
}
