/// A modifier's setting of something that exists already, where nothing reads it.
struct IneffectiveSetting: Sendable {
    /// The modifier's name.
    let modifier: String
    /// Where it is written, or else what it belongs to.
    let location: SourceLocation
    /// What to do; nil: remove it.
    var instead: String?

    /// Those that have a place.
    static func all(_ modifiers: [(name: String, location: SourceLocation?)]) -> [IneffectiveSetting] {
        modifiers.compactMap { modifier in
            modifier.location.map { IneffectiveSetting(modifier: modifier.name, location: $0) }
        }
    }
}
