/// An Amazon Resource Name, taken apart: `arn:partition:service:region:account:resource`.
///
/// Source: "Identify AWS resources with Amazon Resource Names (ARNs)".
struct ARN: Sendable, Hashable, CustomStringConvertible {
    let text: String
    let partition: String
    let service: String
    let region: String
    let account: String
    let resource: String

    /// Nil where the text has not the six parts of an ARN.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty,
            // A text of several lines ends in a line break.
            let last = parts[5].utf8.last, last > 0x20
        else { return nil }
        self.text = text
        partition = String(parts[1])
        service = String(parts[2])
        region = String(parts[3])
        account = String(parts[4])
        resource = String(parts[5])
    }

    var description: String { text }
}
