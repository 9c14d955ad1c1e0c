extension Declaration {
    /// Whether it is of that very type. To compare types is the quickest way to tell: a cast takes the value along.
    func `is`(_ kind: any Declaration.Type) -> Bool { ObjectIdentifier(Self.self) == ObjectIdentifier(kind) }

    /// The declaration as what it is, cast only where it is of that very type.
    func `as`<D: Declaration>(_ kind: D.Type) -> D? { self.is(kind) ? self as? D : nil }
}

extension Trigger {
    /// Whether it is of that very type.
    func `is`(_ kind: any Trigger.Type) -> Bool { ObjectIdentifier(Self.self) == ObjectIdentifier(kind) }

    /// The trigger as what it is, cast only where it is of that very type.
    func `as`<T: Trigger>(_ kind: T.Type) -> T? { self.is(kind) ? self as? T : nil }
}
