/// What `Ref` gives of some resources is a name, an id or a URL, and IAM takes only ARNs.
enum NameForARN {
    /// Whether a reference gives something else than the ARN, which stands in the attribute `Arn`.
    static func isNamed(by reference: Reference) -> Bool {
        guard reference.attribute == nil, let type = reference.target.base.resourceType else { return false }
        return ResourceTypeFacts.ref(of: type).map { $0 != .arn } ?? false
    }
}
