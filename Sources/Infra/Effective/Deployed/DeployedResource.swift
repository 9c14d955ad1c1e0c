/// A resource of a stack as it will be deployed, whoever wrote it: a word, `Resource` or an override.
struct DeployedResource: Sendable {
    let resource: TemplateResource
    /// The author's part, where the resource is written out or overridden.
    let authored: EffectiveResource?

    var id: String { resource.id }
    var title: String { authored?.title ?? "\(resource.type) \"\(resource.id)\"" }

    subscript(_ path: String...) -> Value? { resource.property(path) }

    /// The line that is responsible for a property: an override of it, or else what the resource comes from.
    func location(of path: [String]) -> SourceLocation { authored?.location(of: path) ?? resource.location }
}

extension Report {
    /// Reports what is wrong with a property, at the line that is responsible for it.
    mutating func callAsFunction(
        _ check: Check, in resource: DeployedResource, at path: String..., saying message: String,
        notes: [Diagnostic.Note] = []
    ) {
        self(check, at: resource.location(of: path), message, notes: notes)
    }
}
