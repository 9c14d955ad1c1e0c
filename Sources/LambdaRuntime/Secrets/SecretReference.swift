/// Where the value of an environment variable is kept.
///
/// A spec's secret never becomes part of the function's configuration: the compiler writes where it is instead.
///
///     infra-ssm:/name/of/parameter      an SSM parameter, usually a SecureString
///     infra-secret:ID-or-ARN            a secret of Secrets Manager
///     infra-secret:ID-or-ARN#key        one member of a secret that is a JSON object
enum SecretReference: Equatable {
    case parameter(name: String)
    case secret(id: String, key: String?)

    /// The reference in a variable's value, or `nil` where the value is one itself.
    init?(_ value: String) {
        if let name = value.suffix(behind: "infra-ssm:") {
            self = .parameter(name: name)
        } else if let rest = value.suffix(behind: "infra-secret:") {
            let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            self = .secret(id: String(parts[0]), key: parts.count > 1 ? String(parts[1]) : nil)
        } else {
            return nil
        }
    }

    /// What to ask the extension for.
    var path: String {
        switch self {
        case .parameter(let name):
            "/systemsmanager/parameters/get?name=\(PercentEncoding.encode(name))&withDecryption=true"
        case .secret(let id, _):
            "/secretsmanager/get?secretId=\(PercentEncoding.encode(id))"
        }
    }

    /// What it is, for messages.
    var name: String {
        switch self {
        case .parameter(let name): "parameter \(name)"
        case .secret(let id, let key): "secret \(id)" + (key.map { ", key \($0)" } ?? "")
        }
    }

    /// The value in the extension's answer, which is the answer of the service's own API.
    func value(in answer: JSON) -> String? {
        switch self {
        case .parameter: return answer["Parameter"]?["Value"]?.string
        case .secret(_, nil): return answer["SecretString"]?.string
        case .secret(_, let key?):
            guard let text = answer["SecretString"]?.utf8, let object = try? JSON(parsing: text) else { return nil }
            return object[key]?.string
        }
    }
}

extension String {
    fileprivate func suffix(behind prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
