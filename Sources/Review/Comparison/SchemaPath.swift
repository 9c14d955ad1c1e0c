/// A path in a schema: `Code/S3Key`, `Rules/*/Id`.
package struct SchemaPath: Hashable, Sendable {
    package let steps: [String]

    package init(_ text: String) { steps = text.split(separator: "/").map(String.init) }

    /// As CloudFormation's documentation writes it: `Code.S3Key`.
    package var text: String { steps.joined(separator: ".") }
}
