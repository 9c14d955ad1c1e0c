/// Looks for secrets in clear text wherever an author writes text that ends up in a generated file.
///
/// Environment variables, where most of them are, are checked with their function.
struct LiteralSecrets {
    let scope: Scope
    private let constants: ConstantValues
    /// Whether the stack has triggers that give their function something else than the event.
    private let hasInputs: Bool

    private init(_ scope: Scope) {
        self.scope = scope
        constants = ConstantValues(in: scope)
        let triggers = scope.stack.triggers
        hasInputs = triggers.has(SchedulerSchedule.self) || triggers.kinds.contains { $0 is any RuleTrigger.Type }
    }

    static func check(_ scope: Scope, _ report: inout Report) {
        let secrets = LiteralSecrets(scope)
        for tag in scope.stack.service.settings.tags {
            secrets.check(tag.value, named: tag.key, of: scope.stack.title, at: scope.stack.service.location, &report)
        }
        if let settings = scope.stack.settings {
            report.allowing(settings.origin.suppressions) { report in
                for tag in settings.tags {
                    secrets.check(
                        tag.value.value, named: tag.value.key, of: scope.stack.title, at: tag.location, &report)
                }
            }
        }
        for declaration in scope.stack.declarations {
            report.allowing(declaration.origin.suppressions) { report in
                secrets.check(declaration, &report)
            }
        }
    }

    private func check(_ declaration: any Declaration, _ report: inout Report) {
        let location = declaration.location
        if let function = declaration.as(Function.self) {
            check(function, &report)
        } else if let output = declaration.as(Output.self) {
            check(output.value, named: output.declaredName, of: declaration.title, at: location, &report)
            check(
                output.description.map { .string($0) }, named: "description", of: declaration.title, at: location,
                &report)
        } else if let resource = declaration.as(Resource.self) {
            check(.object(resource.properties), named: "", shown: "", of: declaration.title, in: resource, [], &report)
        } else if let layer = declaration.as(Layer.self) {
            check(
                layer.options.description.map { .string($0) }, named: "description", of: declaration.title,
                at: location, &report)
        } else if let zone = declaration.as(HostedZone.self) {
            check(zone.comment.map { .string($0) }, named: "comment", of: declaration.title, at: location, &report)
        }
    }

    private func check(_ function: Function, _ report: inout Report) {
        let location = function.location
        check(
            function.options.description.map { .string($0) }, named: "description", of: function.title, at: location,
            &report)
        check(.object(function.options.tags), named: "", of: function.title, at: location, &report)
        if case .inline(let text)? = function.code?.kind {
            check(.string(text), named: "code", of: function.title, at: location, &report)
        }
        guard hasInputs else { return }
        for trigger in function.triggers.lazy.map(\.base) {
            report.allowing(function.origin.suppressions + trigger.origin.suppressions) { report in
                checkInput(trigger, &report)
            }
        }
    }

    /// What a function gets instead of an event stands in the template.
    private func checkInput(_ trigger: any Trigger, _ report: inout Report) {
        if let schedule = trigger as? SchedulerSchedule, let input = schedule.inputValue {
            check(input.value, named: "", of: "schedule", at: input.location, &report)
        }
        guard let rule = trigger as? any RuleTrigger else { return }
        for input in rule.rule.inputs {
            guard case .constant(let value) = input.value else { continue }
            check(value, named: "", of: trigger is Schedule ? "schedule" : "rule", at: input.location, &report)
        }
    }

    /// What is written out with `Resource`, each value at its own place.
    private func check(
        _ value: Value, named name: String, shown: String, of title: String, in resource: Resource, _ path: [String],
        _ report: inout Report
    ) {
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                check(element, named: name, shown: shown, of: title, in: resource, path + [String(index)], &report)
            }
        case .object(let members):
            if let text = joined(value) {
                return check(text, named: name, shown: shown, of: title, at: resource.location(of: path), &report)
            }
            for member in members {
                check(
                    member.value, named: member.key, shown: member.namesIntrinsic ? shown : member.key, of: title,
                    in: resource, path + [member.key], &report)
            }
        case .string:
            check(value, named: name, shown: shown, of: title, at: resource.location(of: path), &report)
        default: break
        }
    }

    /// The text that an intrinsic function gives, where that is known.
    private func joined(_ value: Value) -> Value? {
        guard case .object(let members) = value, members.isIntrinsic else { return nil }
        return constants.text(value).map { .string($0) }
    }

    private func check(
        _ value: Value?, named name: String, shown: String? = nil, of title: @autoclosure () -> String,
        at location: SourceLocation, _ report: inout Report
    ) {
        let shown = shown ?? name
        switch value {
        case .string(let text)?:
            guard let kind = SecretText.kind(text, named: name) else { return }
            report(
                .literalSecret, at: location,
                """
                The \(title()) holds what looks like \(kind)\(shown.isEmpty ? "" : " (\(shown))"), which would be in \
                clear text in the generated files; store it as an SSM SecureString and let what needs it read it, such \
                as \(scope.secretExample("value")) in a function's environment.
                """,
                subject: SecretText.secret(in: text))
        case .array(let elements)?:
            for element in elements { check(element, named: name, of: title(), at: location, &report) }
        case .object(let members)?:
            if let text = joined(.object(members)) {
                return check(text, named: name, shown: shown, of: title(), at: location, &report)
            }
            for member in members { check(member.value, named: member.key, of: title(), at: location, &report) }
        default: break
        }
    }
}
