/// One environment variable.
struct EnvironmentVariable: Sendable, Equatable {
    let name: String
    let value: EnvironmentContent
    let location: SourceLocation
    /// Whether a word such as `.read(table, as:)` sets it.
    var isGranted = false

    static func == (a: EnvironmentVariable, b: EnvironmentVariable) -> Bool { a.name == b.name && a.value == b.value }
}

extension EnvironmentVariable {
    /// Whether the text is a part of its value.
    func holds(_ text: String) -> Bool {
        guard case .value(let value) = value else { return false }
        var rest = [value]
        while let next = rest.popLast() {
            switch next {
            case .string(let own): if own.contains(text) { return true }
            case .array(let elements): rest += elements
            case .object(let members): rest += members.map(\.value)
            default: break
            }
        }
        return false
    }
}

extension Function {
    /// Where the variable of that name is set.
    func location(ofVariable name: some StringProtocol) -> SourceLocation? {
        options.environment.last { $0.name == name }?.location
    }

    /// Where the variable is set that has the text in its name or value.
    func location(ofVariableWith text: String) -> SourceLocation? {
        options.environment.first { $0.name.contains(text) || $0.holds(text) }?.location
    }
}

/// What an environment variable holds.
public enum EnvironmentContent: Sendable, Equatable {
    /// Text, or a value that AWS decides.
    case value(Value)
    /// The name of a secret that the function reads itself.
    case secret(Secret)

    func dependencies(at location: SourceLocation) -> [Dependency] {
        if case .value(let value) = self { return value.dependencies(at: location) }
        return []
    }
}

/// What can be given to an environment variable: text, a reference, a secret, a parameter.
public protocol EnvironmentValue: Sendable {
    var environmentContent: EnvironmentContent { get }
}

extension String: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(.string(self)) }
}

extension Value: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(self) }
}

extension Secret: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .secret(self) }
}

extension Parameter: EnvironmentValue {
    public var environmentContent: EnvironmentContent { .value(value) }
}
