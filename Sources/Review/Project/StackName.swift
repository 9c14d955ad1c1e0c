import Infra

/// Which stack a template is of, as its path says it.
package struct StackName: Hashable, Sendable, Comparable {
    package let service: String
    /// Empty for a template that stands alone.
    package let stage: String
    /// Where a service has several regions, the one of this stack; otherwise empty.
    package let region: String
    /// The name of a nested stack's template: `functions-1`; empty for the stack's own.
    package let nested: String

    /// - Parameter path: relative to the output folder.
    package init(path: String) {
        var parts = path.split(separator: "/").map(String.init)
        let file = parts.popLast() ?? path
        let name = file.hasSuffix(".json") ? String(file.dropLast(5)) : file
        nested = parts.last == "nested" ? name : ""
        if parts.last == "nested" { parts.removeLast() }
        service = parts.first ?? name
        stage = parts.count > 1 ? parts[1] : ""
        region = parts.count > 2 ? parts[2...].joined(separator: "/") : ""
    }

    package init(service: String, stage: String, region: String = "", nested: String = "") {
        self.service = service
        self.stage = stage
        self.region = region
        self.nested = nested
    }

    /// The stack that it is nested in, or itself.
    package var root: StackName { StackName(service: service, stage: stage, region: region) }

    /// `telegram-bot dev`, `telegram-bot dev eu-central-1 functions-1`
    package var title: String {
        var title = ""
        for part in [service, stage, region, nested] where !part.isEmpty {
            if !title.isEmpty { title += " " }
            title += Printable.text(part)
        }
        return title
    }

    package static func < (a: StackName, b: StackName) -> Bool {
        (a.service, a.stage, a.region, a.nested) < (b.service, b.stage, b.region, b.nested)
    }
}
