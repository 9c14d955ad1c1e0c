/// The tags of resources that are written out.
///
/// Source: AWS General Reference, "Tag naming limits and requirements".
enum ResourceTags {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let keys = keys(resource["Tags"], in: stack) else { return }
        if keys.count > TagChecks.most {
            report(
                .invalidTag, in: resource, at: "Tags",
                saying: "The \(resource.title) has \(keys.count) tags; the limit is \(TagChecks.most). Remove some.")
        }
        // Source: IAM User Guide, "Tags for AWS Identity and Access Management resources".
        let ignoresCase = resource.type.hasPrefix("AWS::IAM::")
        var seen: Set<String> = []
        for key in keys {
            if key.lowercased().hasPrefix("aws:") {
                report(
                    .invalidTag, in: resource, at: "Tags",
                    saying: """
                        The tag "\(key)" of the \(resource.title) begins with aws:, which is reserved for AWS; use \
                        another key.
                        """)
            } else if !seen.insert(ignoresCase ? key.lowercased() : key).inserted {
                report(
                    .invalidTag, in: resource, at: "Tags",
                    saying: """
                        The \(resource.title) has the tag "\(key)" \
                        \(keys.count(where: { $0 == key }) > 1 ? "twice" : "in two spellings"), \
                        and tag keys must be unique\(ignoresCase ? ", whatever their case" : ""); remove one of them.
                        """)
            }
        }
    }

    /// Nil for what is no list of keys and values, and no object.
    private static func keys(_ tags: Value?, in stack: EffectiveStack) -> [String]? {
        switch tags {
        case .array(let elements)?: elements.compactMap { stack.text($0["Key"]) }
        case .object(let members)? where !members.isIntrinsic: members.map(\.key)
        default: nil
        }
    }
}
