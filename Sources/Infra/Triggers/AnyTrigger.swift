/// Any trigger, comparable.
struct AnyTrigger: Sendable, Equatable {
    let base: any Trigger
    /// The condition without which it starts nothing; few have one.
    var condition: Placed<AnyDeclaration>? { known?.wrappedValue }
    private let known: Boxed<Placed<AnyDeclaration>>?

    init(_ base: any Trigger, _ condition: Placed<AnyDeclaration>? = nil) {
        self.base = base
        known = condition.map { Boxed(wrappedValue: $0) }
    }

    static func == (a: AnyTrigger, b: AnyTrigger) -> Bool {
        a.base.isEqual(to: b.base) && a.known == b.known
    }
}
