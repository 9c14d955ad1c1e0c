/// The secrets that a spec gives a function as environment variables.
///
/// ```swift
/// let secrets = Secrets()
/// Lambda.run(HTTPHandler { request, invocation in
///     let key = try secrets["API_KEY"]
///     return .status(request.headers["X-Key"] == key ? 204 : 401)
/// })
/// ```
///
/// A value is read when it is first asked for, which has to be within an invocation, since the extension that
/// reads it does not serve before; then kept, and read again after a while so that a rotated secret arrives.
/// A variable with an ordinary value gives that value.
public final class Secrets {
    private struct Kept {
        let value: String
        let readAt: Int
    }

    private let environment: Environment
    private let source: any SecretSource
    private let lifetime: Int
    private let now: () -> Int
    private var kept: [String: Kept] = [:]

    /// - Parameter refreshing: after how many seconds a value is read again. The extension itself keeps values
    ///   for as long as `SSM_PARAMETER_STORE_TTL` and `SECRETS_MANAGER_TTL` say, 300 seconds by default.
    public convenience init(environment: Environment = .process, refreshing seconds: Int = 60) {
        self.init(
            environment, ParametersExtension(environment), refreshing: seconds,
            now: { Clock.steady().millisecondsSince1970 })
    }

    init(_ environment: Environment, _ source: any SecretSource, refreshing seconds: Int, now: @escaping () -> Int) {
        self.environment = environment
        self.source = source
        self.now = now
        lifetime = seconds * 1000
    }

    /// The value behind a variable. Throws a ``SecretError`` where the variable is not set or its value cannot
    /// be read; nothing is kept then, so the next invocation tries again.
    public subscript(variable: String) -> String {
        get throws {
            guard let text = environment[variable], !text.isEmpty else {
                throw SecretError(variable: variable, reason: "the environment variable is not set")
            }
            guard let reference = SecretReference(text) else { return text }
            if let old = kept[variable], now() - old.readAt < lifetime { return old.value }
            return try read(variable, reference)
        }
    }

    /// Whether a variable is set, with a value or a reference to one.
    public func isSet(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }

    private func read(_ variable: String, _ reference: SecretReference) throws -> String {
        do {
            let value = try source.read(reference)
            kept[variable] = Kept(value: value, readAt: now())
            return value
        } catch {
            let failure = SecretError(variable: variable, reason: error.reason)
            guard let old = kept[variable] else { throw failure }
            // A value that was right a minute ago is better than none. It counts as read now, so that every
            // invocation does not wait for the extension.
            kept[variable] = Kept(value: old.value, readAt: now())
            Log(requestID: nil).warn("kept the old value: \(failure)")
            return old.value
        }
    }
}
