/// The place of a declaration, and which declaration it is: copies made by modifiers keep it.
///
/// Comparing two origins compares what the author settled beside the declaration's own options, and not where it
/// stands: comparing two declarations compares what they say.
///
/// Every declaration has one and is copied a lot, so it is two references: most declarations say nothing of `Said`.
public struct Origin: Sendable, Hashable {
    private let token: Token
    @RarelySet private var said: Said

    /// What an author may say of any declaration.
    private struct Said: Blank, Hashable {
        var suppressions: [Suppression] = []
        var logicalID: String?
        var formerName: String?
        var overrides: [Placed<Override>] = []
        var attributes: [AttributeSetting] = []
        var condition: Placed<AnyDeclaration>?
        var alarms: [Placed<AlarmSetting>] = []

        static func == (a: Said, b: Said) -> Bool {
            a.logicalID == b.logicalID && a.formerName == b.formerName && a.overrides == b.overrides
                && a.attributes == b.attributes && a.condition == b.condition && a.alarms == b.alarms
        }
        func hash(into hasher: inout Hasher) {
            hasher.combine(logicalID)
            hasher.combine(formerName)
            hasher.combine(overrides)
            hasher.combine(attributes)
            hasher.combine(condition)
            hasher.combine(alarms)
        }
    }

    /// - Parameter name: what the declaration is called, for who loses it.
    init(_ file: String, _ line: Int, _ column: Int, named name: String? = nil) {
        self.init(SourceLocation(file, line, column))
        Evaluation.note(token, named: name)
    }
    init(_ location: SourceLocation) { token = Token(location) }

    /// Where the initialiser was called.
    public var location: SourceLocation { token.location }
    /// Findings that the author has said are meant.
    var suppressions: [Suppression] {
        get { _said.given?.suppressions ?? [] }
        set { said.suppressions = newValue }
    }
    /// The logical id that the author wants instead of the computed one.
    var logicalID: String? {
        get { _said.given?.logicalID }
        set { said.logicalID = newValue }
    }
    /// What it was called when its resource was made, where that is not what it is called now.
    var formerName: String? {
        get { _said.given?.formerName }
        set { said.formerName = newValue }
    }
    /// Attributes of its resource that the author sets directly.
    var attributes: [AttributeSetting] {
        get { _said.given?.attributes ?? [] }
        set { said.attributes = newValue }
    }
    /// Properties of its resource that the author sets directly.
    var overrides: [Placed<Override>] {
        get { _said.given?.overrides ?? [] }
        set { said.overrides = newValue }
    }
    /// The condition without which it is not there.
    var condition: Placed<AnyDeclaration>? {
        get { _said.given?.condition }
        set { said.condition = newValue }
    }
    /// The alarms on it.
    var alarms: [Placed<AlarmSetting>] {
        get { _said.given?.alarms ?? [] }
        set { said.alarms = newValue }
    }

    /// Whether the author settled something beside its own options, if only what is allowed.
    var saysSomething: Bool { _said.given != nil }

    /// The same of all that come from one evaluation of one initialiser.
    var evaluation: ObjectIdentifier { ObjectIdentifier(token) }

    /// Whether both come from one evaluation of one initialiser.
    func isOne(with other: Origin) -> Bool { token === other.token }

    // An origin without settings equals one that never had any.
    public static func == (a: Origin, b: Origin) -> Bool { a._said == b._said }
    public func hash(into hasher: inout Hasher) { hasher.combine(_said) }
}

/// Gives a declaration an identity that survives copying.
final class Token: Sendable {
    let location: SourceLocation
    init(_ location: SourceLocation) { self.location = location }
}
