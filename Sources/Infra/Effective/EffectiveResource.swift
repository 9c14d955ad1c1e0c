/// A resource as it will be deployed, with the author's part in it.
///
/// The author writes a resource out with `Resource`, or sets properties of one that the library writes with
/// `.override`.
struct EffectiveResource: Sendable {
    /// What the template has, overrides included.
    let resource: TemplateResource
    let declaration: any Declaration
    /// What it is of the declaration's resource, where it stands inside that.
    var part: Part?

    struct Part: Sendable {
        /// Its title, before that of the declaration.
        let title: String
        /// Where the declaration's resource has it: a property and a position.
        let path: [String]
    }

    var id: String { resource.id }
    var type: String { resource.type }
    var isWrittenOut: Bool { declaration is Resource }
    /// How messages name it.
    var title: String { part.map { "\($0.title) \(declaration.title)" } ?? declaration.title }

    subscript(_ path: String...) -> Value? { resource.property(path) }

    /// The line that is responsible for a property: the last override that sets it, something in it or what it is in,
    /// or else the resource that was written out. Nil for what the library wrote.
    func location(of path: [String]) -> SourceLocation? {
        let path = (part?.path ?? []) + path
        let override = declaration.origin.overrides.last { override in
            zip(override.value.path.split(separator: "."), path).allSatisfy { $0 == $1 }
        }
        return override?.location ?? (declaration as? Resource)?.location(of: path)
    }
}

extension Report {
    /// Reports what is wrong with a property that the author wrote; what the library wrote has checks of its own.
    mutating func callAsFunction(
        _ check: Check, in resource: EffectiveResource, at path: String..., saying message: String,
        notes: [Diagnostic.Note] = []
    ) {
        self(check, in: resource, path, message, notes: notes)
    }

    mutating func callAsFunction(
        _ check: Check, in resource: EffectiveResource, _ path: [String], _ message: String,
        notes: [Diagnostic.Note] = []
    ) {
        guard let location = resource.location(of: path) else { return }
        self(check, at: location, message, notes: notes)
    }
}
