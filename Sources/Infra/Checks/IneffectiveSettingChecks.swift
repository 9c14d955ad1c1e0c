/// A declaration with modifiers that can stand for something that exists already.
protocol ConfiguredElsewhere: Declaration {
    /// What its modifiers set in vain where it exists already.
    ///
    /// Without those that tell of it what is read: the key that a role must be allowed to use, the form of requests
    /// that functions get, that a zone is private. Asked of each use of what exists already, so it must be quick where
    /// there is none.
    var ineffectiveSettings: [IneffectiveSetting] { get }
    /// How messages name it where it exists already.
    var existingTitle: String { get }
}

extension ConfiguredElsewhere {
    var existingTitle: String { title }
}

extension Report {
    mutating func lost(_ settings: [IneffectiveSetting], of declaration: any Declaration, called title: String? = nil) {
        for setting in settings {
            let isThere =
                (setting.location.file, setting.location.line) == (declaration.location.file, declaration.location.line)
            self(
                .existingWithSettings, at: setting.location,
                """
                The \(title ?? declaration.title) exists already and becomes no resource, so .\(setting.modifier) has \
                no effect on it; \
                \(setting.instead ?? "remove it, or set it where the \(type(of: declaration).kind) is made").
                """,
                notes: isThere ? [] : [.init(declaration.location, "declared here")])
        }
    }
}
