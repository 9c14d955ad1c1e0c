extension Condition {
    public func check(in scope: Scope, _ report: inout Report) {
        if declaredName.isEmpty || declaredName.utf8.count > 255
            || !declaredName.utf8.allSatisfy({ isLetter($0) || isDigit($0) })
        {
            report(
                .invalidCondition, at: location,
                """
                "\(declaredName)" cannot be the name of a condition, which has letters and digits only, at most 255; \
                change it.
                """)
        }
        check(test, scope, &report)
        for use in dependencies where !use.target.isOfEachStack {
            report(
                .invalidCondition, at: use.location,
                """
                The \(title) asks for a value of the \(use.target.title), and CloudFormation evaluates conditions \
                before it creates anything; use a template parameter.
                """,
                notes: [.init(use.target.location, "declared here")])
        }
    }

    private func check(_ test: ConditionTest, _ scope: Scope, _ report: inout Report) {
        switch test {
        case .equals(let a, let b):
            if let a = a.parameterText, let b = b.parameterText {
                report(
                    .invalidCondition, at: location,
                    """
                    The \(title) compares "\(a)" with "\(b)", which are both constants; compare a template parameter, \
                    or use Swift's if.
                    """)
            }
            checkCanBe(a, b, scope, &report)
            checkCanBe(b, a, scope, &report)
            for name in [a, b].flatMap(\.rawReferences) where !Self.isPseudo(name) && !Self.isParameter(name, in: scope)
            {
                let known = scope.stack.all(TemplateParameter.self).map(\.declaredName)
                report(
                    .invalidCondition, at: location,
                    """
                    The \(title) asks for "\(name)", and the service has no template parameter of that name; declare \
                    it and use its value\(Nearest.ending(name, among: known))
                    """)
            }
        case .not(let test): check(test, scope, &report)
        case .and(let tests), .or(let tests):
            if !(2...10).contains(tests.count) {
                report(
                    .invalidCondition, at: location,
                    """
                    The \(title) combines \(count(tests.count, "condition")), and CloudFormation accepts 2 to 10; \
                    \(tests.count < 2 ? "leave .and and .or out" : "nest them").
                    """)
            }
            for test in tests { check(test, scope, &report) }
        case .other: break
        }
    }

    /// Reports the comparison of a parameter with a text that is none of its values. Of a list, and of what Parameter
    /// Store holds, the values that are given are not those that are compared.
    private func checkCanBe(_ side: Value, _ other: Value, _ scope: Scope, _ report: inout Report) {
        guard let text = other.parameterText, let parameter = Self.parameter(side, in: scope),
            parameter.type == .string || parameter.type == .number, !parameter.allowed.isEmpty
        else { return }
        let values = parameter.allowed.compactMap(\.parameterText)
        guard values.count == parameter.allowed.count, !values.contains(text) else { return }
        if parameter.type == .number, let number = Double(text), values.contains(where: { Double($0) == number }) {
            return
        }
        let nearest = Nearest.nearest(text, among: values)
        report(
            .conditionNeverHolds, at: location,
            """
            The \(title) compares the \(parameter.title) with "\(text)", which is not one of its values: \
            \(list(values, last: "or"))\(Nearest.ending(text, among: values, otherwise: "; compare it with one of these, or add the value to those allowed."))
            """,
            notes: parameter.location == location ? [] : [.init(parameter.location, "the parameter and its values")],
            suggestion: nearest.map { "\"\($0)\"" })
    }

    /// The template parameter that a value is, referred to as a declaration or by its name.
    private static func parameter(_ value: Value, in scope: Scope) -> TemplateParameter? {
        if case .reference(let reference) = value { return reference.target.base as? TemplateParameter }
        guard case .object(let members) = value, members.count == 1, members[0].key == "Ref",
            case .string(let name) = members[0].value
        else { return nil }
        return scope.stack.all(TemplateParameter.self).first { $0.declaredName == name }
    }

    private static func isPseudo(_ name: String) -> Bool {
        ["AccountId", "NotificationARNs", "NoValue", "Partition", "Region", "StackId", "StackName", "URLSuffix"]
            .contains { name == "AWS::\($0)" }
    }

    private static func isParameter(_ name: String, in scope: Scope) -> Bool {
        scope.stack.all(TemplateParameter.self).contains { $0.declaredName == name }
    }
}

extension Value {
    /// Names in `Ref`s that the author wrote as such.
    fileprivate var rawReferences: [String] {
        switch self {
        case .array(let elements): elements.flatMap(\.rawReferences)
        case .object(let members):
            if members.count == 1, members[0].key == "Ref", case .string(let name) = members[0].value {
                [name]
            } else {
                members.flatMap(\.value.rawReferences)
            }
        default: []
        }
    }
}
