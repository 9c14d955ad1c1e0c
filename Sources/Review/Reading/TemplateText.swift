import Infra

/// Why a text is not a template that can be compared, in a sentence that says what to do.
package struct TemplateFailure: Error, Hashable {
    package let message: String

    package init(_ message: String) { self.message = message }
}

/// Reads CloudFormation templates from JSON.
package enum TemplateText {
    /// The template that the bytes hold.
    /// - Parameter name: how to name the text in an error, such as its path.
    package static func read(_ bytes: [UInt8], name: String) throws(TemplateFailure) -> Value {
        let value: Value
        do {
            value = try Value.read(json: bytes)
        } catch {
            let advice =
                error.isTruncated
                ? "it ends in the middle, so the file is probably cut off; build it again or restore it"
                : "line \(error.line), column \(error.column) is not JSON; build the file again or correct it by hand"
            throw TemplateFailure("\(Printable.text(name)) cannot be read: \(advice).")
        }
        if let problem = problem(with: value) {
            throw TemplateFailure("\(Printable.text(name)) is not a CloudFormation template: \(problem).")
        }
        return value
    }

    /// What keeps a value from being a template.
    private static func problem(with value: Value) -> String? {
        guard case .object = value else { return "the file does not hold an object" }
        guard let resources = value["Resources"] else { return "it has no Resources" }
        guard case .object(let members) = resources else { return "Resources is not an object" }
        for member in members {
            // Fn::ForEach stands among the resources and makes several of them.
            if member.key.hasPrefix("Fn::") { continue }
            guard case .object = member.value else { return "resource \(Printable.text(member.key)) is not an object" }
            guard case .string? = member.value["Type"] else {
                return "resource \(Printable.text(member.key)) has no Type"
            }
        }
        return nil
    }
}
