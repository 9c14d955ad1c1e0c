/// What tells declarations of one service apart.
struct DeclarationKey: Hashable, Sendable {
    let kind: String
    let name: String

    /// Things of different kinds and one name are rare enough to be compared.
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
