/// A declaration's identity: its kind and name and where it was written.
struct DeclarationIdentity: Hashable, Sendable {
    let key: DeclarationKey
    let location: SourceLocation

    init(_ declaration: any Declaration) {
        key = declaration.key
        location = declaration.location
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(location.line)
    }
}
