extension Model {
    /// Whether two things of one stack are never there together, since the conditions that they are under exclude each
    /// other. It lowers the stack's conditions, so it is asked of few pairs: those that share a name or would be
    /// reported.
    func exclude(
        _ first: [Placed<AnyDeclaration>?], _ second: [Placed<AnyDeclaration>?], in stack: StackModel
    ) -> Bool {
        func names(_ conditions: [Placed<AnyDeclaration>?]) -> [String] {
            conditions.compactMap { $0?.value.base.logicalID }
        }
        let (one, other) = (names(first), names(second))
        guard !one.isEmpty, !other.isEmpty else { return false }
        var lowered = Stack(scope: Scope(model: self, stack: stack))
        for condition in stack.all(Condition.self) { condition.lower(into: &lowered) }
        let definitions = lowered.template.conditionDefinitions
        return one.contains { one in other.contains { KnownConditions.exclude(one, $0, definitions) } }
    }
}
