/// A stage of a service, such as dev or prod. Each stage becomes a stack of its own.
///
/// A name of 1 to 32 letters, digits and hyphens; it is part of stack, function and API names.
public struct Stage: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As stack names and physical names have it: letters, digits and hyphens.
    public let name: String

    /// - Parameter name: letters, digits and hyphens; stacks are called `service-stage`.
    public init(_ name: String) { self.name = name }
    public init(stringLiteral value: String) { name = value }

    /// Where things are tried out.
    public static let dev = Stage("dev")
    /// The last step before production.
    public static let staging = Stage("staging")
    /// Production.
    public static let prod = Stage("prod")

    /// The name, so that `"/bot/\(stage)/token"` reads well.
    public var description: String { name }
}

// `"MultiAZ": stage == .prod` among properties: Swift does not make a value of a Bool by itself. Where both are
// possible the Bool is preferred, which Swift does among operators of the type itself: so these are written out too.
extension Stage {
    public static func == (a: Stage, b: Stage) -> Bool { a.name == b.name }
    public static func != (a: Stage, b: Stage) -> Bool { a.name != b.name }

    /// Whether both are the same stage, as a value for properties.
    @_disfavoredOverload
    public static func == (a: Stage, b: Stage) -> Value { .bool(a.name == b.name) }
    /// Whether they are two stages, as a value for properties.
    @_disfavoredOverload
    public static func != (a: Stage, b: Stage) -> Value { .bool(a.name != b.name) }
}
