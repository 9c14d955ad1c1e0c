/// What may stand in the body of a service: a declaration, or an array or group of them.
public protocol Statement: Sendable {
    var declarations: [any Declaration] { get }
}

extension Array: Statement where Element: Statement {
    public var declarations: [any Declaration] { flatMap(\.declarations) }
}

/// Declarations of several kinds handed over together, such as from a function or a property of the spec.
public struct Group: Statement {
    /// What it holds, in order.
    public let declarations: [any Declaration]

    /// Declarations written as in the body of a service.
    public init(@SpecBuilder _ content: () -> [any Declaration]) { declarations = content() }
    /// Declarations that were put together elsewhere.
    public init(_ declarations: [any Declaration]) { self.declarations = declarations }
}
