/// The work of a function.
///
/// Lambda gives a process one invocation at a time, so a handler is called from one thread, always the same,
/// and may keep what it likes between calls.
public protocol Handler {
    /// Answers one invocation. A thrown error is reported to Lambda with its type and message.
    func handle(_ invocation: Invocation) throws -> [UInt8]
}

/// A handler made of a function from bytes to bytes, for events that this library has no type for.
public struct RawHandler: Handler {
    private let body: (Invocation) throws -> [UInt8]

    /// A handler that calls `body`.
    public init(_ body: @escaping (Invocation) throws -> [UInt8]) { self.body = body }

    public func handle(_ invocation: Invocation) throws -> [UInt8] { try body(invocation) }
}
