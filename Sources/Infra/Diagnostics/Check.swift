/// A rule that specs are held to. It is a value: its page in the documentation is made from it.
public struct Check: Sendable, Hashable {
    /// What is wrong, in words with hyphens: `certificate-in-other-region`.
    public let slug: String
    /// How serious its findings are, unless the project has it otherwise.
    public let severity: Severity
    /// One line for lists.
    public let summary: String
    /// The facts that its findings rest on, where AWS can change them so that the finding goes away.
    public let facts: FactSource?
    /// Why it is wrong, and what happens without the check.
    public let explanation: String
    /// A line or a few that the check reports.
    public let wrong: String
    /// The same, mended.
    public let right: String
    /// The title of the page of documentation that the rule is from.
    public let source: String

    init(
        _ slug: String, _ severity: Severity = .error, _ summary: String, facts: FactSource? = nil,
        explanation: String = "", wrong: String = "", right: String = "", source: String
    ) {
        self.slug = slug
        self.severity = severity
        self.summary = summary
        self.facts = facts
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
        self.source = source
    }
}
