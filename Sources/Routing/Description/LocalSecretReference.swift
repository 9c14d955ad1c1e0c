/// Where the value of a function's variable is kept, as the variable's value says it.
public struct LocalSecretReference: Sendable, Hashable {
    /// Whether it is a parameter of Parameter Store, and not a secret of Secrets Manager.
    public let isParameter: Bool
    /// The name or ARN with AWS.
    public let id: String
    /// The member of a secret that is a JSON object.
    public let key: String?

    /// Nil where the value is no reference.
    public init?(_ value: String) {
        for (prefix, isParameter) in Self.prefixes where value.hasPrefix(prefix) {
            let rest = String(value.dropFirst(prefix.count))
            guard value.hasPrefix("{{") else {
                let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let hasKey = prefix == "infra-secret:" && parts.count == 2
                self.init(isParameter, hasKey ? String(parts[0]) : rest, hasKey ? String(parts[1]) : nil)
                return
            }
            guard rest.hasSuffix("}}") else { return nil }
            let parts = rest.dropLast(2).split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            // An ARN has seven parts of its own; then come SecretString and the key, or a version.
            let count = parts.first == "arn" ? min(7, parts.count) : 1
            let key = parts.count > count + 1 && !isParameter ? parts[count + 1] : ""
            self.init(isParameter, parts[..<count].joined(separator: ":"), key.isEmpty ? nil : key)
            return
        }
        return nil
    }

    private init(_ isParameter: Bool, _ id: String, _ key: String?) {
        (self.isParameter, self.id, self.key) = (isParameter, id, key)
    }

    /// What it is called in the file with secrets: `/bot/token`, `database#password`.
    public var name: String { key.map { "\(id)#\($0)" } ?? id }

    private static let prefixes = [
        ("infra-ssm:", true), ("bref-ssm:", true), ("infra-secret:", false), ("bref-secretsmanager:", false),
        ("{{resolve:ssm-secure:", true), ("{{resolve:ssm:", true), ("{{resolve:secretsmanager:", false),
    ]
}
