/// The templates that an earlier build wrote, as an input of the next one: what was numbered among others keeps its
/// number.
///
/// The compiler reads no files; the command hands the committed ones in.
public struct CommittedOutput: Sendable {
    let rules: CommittedRules

    /// Nothing was built before.
    public static let none = CommittedOutput(templates: [])

    /// - Parameter templates: the templates of the output folder, by their paths from it:
    ///   `shop/prod/cloudformation.json`. What is no template is passed over.
    public init(templates: [(path: String, bytes: [UInt8])]) { rules = CommittedRules(templates: templates) }
}
