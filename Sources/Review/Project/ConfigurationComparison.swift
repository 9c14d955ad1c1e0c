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
