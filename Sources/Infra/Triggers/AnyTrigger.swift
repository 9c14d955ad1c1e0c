/// Any trigger, comparable.
struct AnyTrigger: Sendable, Equatable {
    let base: any Trigger
    /// The condition without which it starts nothing.
    let condition: Placed<AnyDeclaration>?

    init(_ base: any Trigger, _ condition: Placed<AnyDeclaration>? = nil) {
        self.base = base
        self.condition = condition
    }

    static func == (a: AnyTrigger, b: AnyTrigger) -> Bool {
        a.base.isEqual(to: b.base) && a.condition == b.condition
    }
}
