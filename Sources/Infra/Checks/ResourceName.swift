/// The properties that name a resource of a type.
///
/// Source: the primary identifiers in CloudFormation's resource schemas, and `Facts/resource-types.json` where these
/// are ids.
struct ResourceName: Sendable {
    /// Those that are unique together; the last one is the name itself.
    let paths: [[String]]
    /// Whether it is unique in all regions.
    let isGlobal: Bool
    /// Whether it is unique in all accounts.
    let isOfAllAccounts: Bool

    /// Whether names that differ in case alone are one name.
    let ignoresCase: Bool

    /// Nil where several resources of the type may have one name, or none has.
    init?(ofType type: String) {
        guard let names = ResourceTypeFacts.namePaths(of: type) else { return nil }
        paths = names.map { $0.split(separator: ".").map(String.init) }
        isGlobal = ResourceTypeFacts.isGlobal(type)
        ignoresCase = ResourceTypeFacts.ignoresCase(type)
        isOfAllAccounts = ResourceTypeFacts.isOfAllAccounts(type)
    }
}

extension TemplateResource {
    /// A property inside others, by the names that lead to it.
    func property(_ path: [String]) -> Value? {
        guard let first = path.first else { return nil }
        return path.dropFirst().reduce(property(first)) { $0?[$1] }
    }
}
