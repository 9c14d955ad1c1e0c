#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Environment variables: those of the process, or others in a test.
public struct Environment: Sendable {
    private let value: @Sendable (String) -> String?

    /// The environment that the process was started with.
    public static let process = Environment { name in getenv(name).map { String(cString: $0) } }

    /// These variables and no others.
    public init(_ variables: [String: String]) { value = { variables[$0] } }

    private init(value: @escaping @Sendable (String) -> String?) { self.value = value }

    /// The value of a variable; `nil` where it is not set.
    public subscript(name: String) -> String? { value(name) }
}
