/// Why a secret cannot be had. The words name the variable and where its value is kept, never a value.
public struct SecretError: ReportedError, Equatable, CustomStringConvertible {
    /// The environment variable that was asked for.
    public let variable: String
    /// What happened.
    public let reason: String

    public var description: String { "secret \(variable): \(reason)" }
    public var errorType: String { "Secret.Unavailable" }
    public var errorMessage: String { description }
}
