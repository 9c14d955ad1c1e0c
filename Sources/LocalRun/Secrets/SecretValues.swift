import Routing

/// Secrets for local runs: from a file that git ignores, or from the environment. Nothing is read from AWS.
struct SecretValues: Sendable {
    /// The file's name, for messages.
    let file: String
    private let values: [String: String]
    private let variables: [String: String]

    /// - Parameters:
    ///   - text: lines `NAME=value`, where NAME is that of a parameter or secret; `#` begins a comment.
    ///   - variables: of this process; one of a function's variable's name gives the value.
    init(file: String, text: String, variables: [String: String]) {
        self.file = file
        self.variables = variables
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        self.values = values
    }

    /// The name of the parameter or secret that a variable's value refers to.
    static func reference(_ value: String) -> String? {
        for prefix in ["infra-ssm:", "infra-secret:", "bref-ssm:", "bref-secretsmanager:"] where value.hasPrefix(prefix)
        {
            return String(value.dropFirst(prefix.count))
        }
        for prefix in ["{{resolve:ssm-secure:", "{{resolve:ssm:", "{{resolve:secretsmanager:"]
        where value.hasPrefix(prefix) && value.hasSuffix("}}") {
            return String(value.dropFirst(prefix.count).dropLast(2).prefix { $0 != ":" })
        }
        return nil
    }

    /// The value that the handler gets for a variable.
    func value(_ name: String, _ value: String) -> String {
        guard let reference = Self.reference(value) else { return value }
        return variables[name] ?? values[reference] ?? value
    }

    /// The value of a secret that a webhook names: from the file, or from the function's variable of the same secret.
    func value(of reference: String, for function: LambdaFunction) -> String? {
        guard let name = Self.reference(reference) else { return nil }
        let variable = function.environment.first { Self.reference($0.value) == name || $0.value == name }
        return variable.flatMap { variables[$0.name] } ?? values[name]
    }

    /// The variables whose secret is not known.
    func missing(_ environment: [(name: String, value: String)]) -> [(name: String, reference: String)] {
        environment.compactMap { variable in
            guard let reference = Self.reference(variable.value), variables[variable.name] == nil,
                values[reference] == nil
            else { return nil }
            return (variable.name, reference)
        }
    }

    func message(_ missing: [(name: String, reference: String)], _ function: LambdaFunction) -> String {
        var text = "\(function.name) needs secrets that are not known here. Add to \(file), which git ignores:"
        for secret in missing { text += "\n    \(secret.reference)=…" }
        let names = missing.map(\.name).joined(separator: ", ")
        return text
            + "\nor set \(missing.count == 1 ? "the environment variable" : "the environment variables") \(names)."
    }
}
