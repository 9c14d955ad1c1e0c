/// Secrets for local runs: from a file that git ignores, from the environment, and from AWS where the author asks for
/// it.
package struct SecretValues: Sendable {
    /// The file's name, for messages.
    package let file: String
    private let values: [String: String]
    private let remote: [String: String]
    private let variables: [String: String]

    /// - Parameters:
    ///   - text: lines `NAME=value`, where NAME is that of a parameter or secret; `#` begins a comment.
    ///   - variables: of this process; one of a function's variable's name gives the value.
    ///   - remote: what was read from AWS, by the same names as in the file.
    package init(file: String, text: String, variables: [String: String], remote: [String: String] = [:]) {
        self.file = file
        self.remote = remote
        self.variables = variables
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        self.values = values
    }

    /// The name of the parameter or secret that a variable's value refers to.
    private static func reference(_ value: String) -> String? { LocalSecretReference(value)?.name }

    /// The value that the handler gets for a variable.
    package func value(_ name: String, _ value: String) -> String {
        guard let reference = Self.reference(value) else { return value }
        return variables[name] ?? values[reference] ?? remote[reference] ?? value
    }

    /// The value of a secret that a webhook names: from the file, or from the function's variable of the same secret.
    package func value(of reference: String, for function: LambdaFunction) -> String? {
        guard let name = Self.reference(reference) else { return nil }
        let variable = function.environment.first { Self.reference($0.value) == name || $0.value == name }
        return variable.flatMap { variables[$0.name] } ?? values[name] ?? remote[name]
    }

    /// The variables whose secret is not known.
    package func missing(_ environment: [(name: String, value: String)]) -> [(name: String, reference: String)] {
        environment.compactMap { variable in
            guard let reference = Self.reference(variable.value), variables[variable.name] == nil,
                values[reference] == nil, remote[reference] == nil
            else { return nil }
            return (variable.name, reference)
        }
    }

    package func message(_ missing: [(name: String, reference: String)], _ function: LambdaFunction) -> String {
        var text = "\(function.name) needs secrets that are not known here. Add to \(file), which git ignores:"
        for secret in missing { text += "\n    \(secret.reference)=…" }
        let names = missing.map(\.name).joined(separator: ", ")
        return text
            + "\nor set \(missing.count == 1 ? "the environment variable" : "the environment variables") \(names)."
            + " With --remote-secrets they are read from AWS."
    }
}
