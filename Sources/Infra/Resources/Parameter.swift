/// A plain parameter in Systems Manager's Parameter Store, resolved by CloudFormation when it deploys.
///
/// Becomes the dynamic reference `{{resolve:ssm:name}}`. Its value is copied into what it is used for and is readable
/// there by everyone who may look at the function's configuration: never use it for a secret.
/// Source: AWS CloudFormation User Guide, "Get a plaintext value from Systems Manager Parameter Store".
public struct Parameter: Sendable, Hashable {
    let name: String
    let version: Int?

    /// - Parameter version: a fixed version; without it, the latest when the stack is created or updated.
    public init(_ name: String, version: Int? = nil) {
        self.name = name
        self.version = version
    }

    /// The dynamic reference, for any property.
    public var value: Value { .string("{{resolve:ssm:\(name)\(version.map { ":\($0)" } ?? "")}}") }
}
