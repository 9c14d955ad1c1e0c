/// A modifier's setting of something that exists already, where nothing reads it.
struct LostSetting: Sendable {
    /// The modifier's name.
    let modifier: String
    /// Where it is written, or else what it belongs to.
    let place: Place
    /// What to do; nil: remove it.
    var instead: String?

    /// Those that have a place.
    static func all(_ modifiers: [(name: String, place: Place?)]) -> [LostSetting] {
        modifiers.compactMap { modifier in modifier.place.map { LostSetting(modifier: modifier.name, place: $0) } }
    }
}

/// A declaration with modifiers that can stand for something that exists already.
protocol SettledElsewhere: Declaration {
    /// What its modifiers set in vain where it exists already.
    ///
    /// Without those that tell of it what is read: the key that a role must be allowed to use, the form of requests that
    /// functions get, that a zone is private. Asked of each use of what exists already, so it must be quick where there is none.
    var lostSettings: [LostSetting] { get }
    /// How messages name it where it exists already.
    var existingTitle: String { get }
}

extension SettledElsewhere {
    var existingTitle: String { title }
}

extension Report {
    mutating func lost(_ settings: [LostSetting], of declaration: any Declaration, called title: String? = nil) {
        for setting in settings {
            let isThere = (setting.place.file, setting.place.line) == (declaration.place.file, declaration.place.line)
            self(
                .existingWithSettings, at: setting.place,
                "The \(title ?? declaration.title) exists already and becomes no resource, so .\(setting.modifier) has no effect on it; \(setting.instead ?? "remove it, or set it where the \(type(of: declaration).kind) is made").",
                notes: isThere ? [] : [.init(declaration.place, "declared here")])
        }
    }
}
