import Infra

/// What differs in the tags and the policy of a stack, which stand beside its template.
package struct ConfigurationComparison: Sendable {
    package let name: StackName
    package let path: String
    let old: Value
    let new: Value
    /// Nil where the stack has no such file then.
    let isNew: Bool
    package let changes: [PropertyChange]

    /// The comparisons of all files of the kind that differ.
    static func all(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> [ConfigurationComparison] {
        Set(old.keys).union(new.keys).sorted().compactMap { path in
            guard old[path] != new[path] else { return nil }
            let (before, after) = (value(old[path]), value(new[path]))
            let changes = Differences.between(before, after, at: nil)
            guard !changes.isEmpty else { return nil }
            return ConfigurationComparison(
                name: StackName(path: path), path: path, old: before, new: after, isNew: old[path] == nil,
                changes: changes)
        }
    }

    /// What is not JSON has no settings; the build writes it anew.
    private static func value(_ bytes: [UInt8]?) -> Value {
        let value = bytes.flatMap { try? Value.read(json: $0) } ?? .object([])
        guard case .object(let members) = value else { return .object([]) }
        return CanonicalForm().of(.object(members)) ?? .object([])
    }
}

/// What follows from another policy of a stack.
enum ConfigurationRules {
    private static let source = "AWS CloudFormation User Guide, \"Prevent updates to stack resources\""

    static func consequences(of configuration: ConfigurationComparison, _ location: SourceLocation?) -> [Consequence] {
        let (old, new) = (configuration.old["StackPolicy"], configuration.new["StackPolicy"])
        guard old != new, let old else { return [] }
        let denied = { (policy: Value?) in
            Set((policy?["Statement"]?.elements ?? []).filter { $0["Effect"] == "Deny" }.map(\.compactJSON))
        }
        let message: String
        var danger = Consequence.Danger.look
        if new == nil {
            message =
                """
                The policy of the stack \(configuration.name.title) is no longer given. CloudFormation keeps the one \
                that is deployed until another one is set.
                """
        } else if !denied(old).isSubset(of: denied(new)) {
            danger = .dangerous
            message =
                """
                The policy of the stack \(configuration.name.title) no longer denies all that it did: updates may \
                replace or delete more.
                """
        } else {
            message = "The policy of the stack \(configuration.name.title) is another one."
        }
        return [
            Consequence(
                danger: danger, kind: .protection, path: configuration.path, stack: configuration.name, resource: "",
                message: message,
                source: source, location: location)
        ]
    }
}
