/// A reference from one declaration to another, with the place where the author made it.
public struct Dependency: Sendable {
    let target: any Declaration
    let location: SourceLocation
    /// What of it is used, where that is an attribute: `StreamArn`.
    let attribute: String?

    init(_ target: any Declaration, at location: SourceLocation, attribute: String? = nil) {
        self.target = target
        self.location = location
        self.attribute = attribute
    }
}

/// `"a", "b" and "c"`, for messages.
func list(_ names: [String], last: String = "and") -> String {
    let quoted = names.map { "\"\($0)\"" }
    guard quoted.count > 1, let end = quoted.last else { return quoted.first ?? "none" }
    return quoted.dropLast().joined(separator: ", ") + " \(last) " + end
}

/// `1 subnet`, `2 subnets`, for messages.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
