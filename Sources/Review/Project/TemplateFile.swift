import Infra

/// A file of a stack as a build writes it, or any template.
package struct TemplateFile: Sendable {
    /// Relative to the output folder: `telegram-bot/dev/cloudformation.json`.
    package let path: String
    package let bytes: [UInt8]
    /// What the bytes say, where they were just written.
    private let value: Value?

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        value = nil
    }

    /// A file that a build writes.
    package init(_ file: GeneratedFile) {
        path = file.path
        bytes = file.bytes
        value = file.template
    }

    /// The template that it holds.
    /// - Parameter name: how to name the file in an error; its path by default.
    func template(name: String? = nil) throws(TemplateFailure) -> Value {
        if let value { return value }
        return try TemplateText.read(bytes, name: name ?? path)
    }

    /// Whether a file of that name is compared: a template, or tags and policy of a stack.
    package static func isCompared(_ path: String) -> Bool {
        isTemplate(path) || path.hasSuffix("/\(GeneratedFile.configurationName)")
    }

    /// Whether a file of that name holds a template: a stack's own or a nested one.
    package static func isTemplate(_ path: String) -> Bool {
        guard path.hasSuffix(".json") else { return false }
        let parts = path.split(separator: "/")
        return parts.last == "cloudformation.json" || parts.dropLast().last == "nested"
    }
}
