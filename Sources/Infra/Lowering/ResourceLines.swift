extension Compilation {
    /// The lines of the specs that the resources of a file come from, by their logical ids; empty for a file of no
    /// stack.
    /// - Parameter path: relative to the output folder: `telegram-bot/dev/cloudformation.json`.
    package func resourceLines(inFile path: String) -> [String: SourceLocation] {
        for stack in origin?.stacks ?? [] where path.hasPrefix(stack.scope.stack.outputFolder + "/") {
            let rest = path.dropFirst(stack.scope.stack.outputFolder.count + 1)
            if rest == "cloudformation.json" { return lines(stack.split?.root ?? stack.template) }
            if let nested = stack.split?.nested.first(where: { $0.path == rest }) { return lines(nested.template) }
        }
        return [:]
    }

    private func lines(_ template: Template) -> [String: SourceLocation] {
        Dictionary(
            template.resources.map { ($0.id, sources.location($0.location)) }, uniquingKeysWith: { first, _ in first })
    }
}
