import CFacts

/// What CloudFormation's handlers of each resource type must be allowed, as AWS publishes it with the schemas.
///
/// Source: the handlers' permissions in the resource schemas, by way of cfn-lint; docs/facts.md has the form of the
/// data.
package struct HandlerPermissions: Sendable {
    /// Which handlers need an action.
    package struct Handlers: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let create = Handlers(rawValue: 1)
        package static let read = Handlers(rawValue: 2)
        package static let update = Handlers(rawValue: 4)
        package static let delete = Handlers(rawValue: 8)
        package static let all: Handlers = [.create, .read, .update, .delete]
    }

    /// What came with this library.
    package static let embedded = HandlerPermissions(
        UnsafeBufferPointer(start: infra_handlers_tsv_start(), count: infra_handlers_tsv_size))

    private let lines: SortedLines

    init(_ bytes: UnsafeBufferPointer<UInt8>) { lines = SortedLines(bytes: bytes, prefix: 0, end: UInt8(ascii: "\t")) }

    /// The actions that the handlers of a type call, `service:Action`, some of them with `*`.
    /// - Returns: nil for a type of which AWS publishes none.
    package func actions(of type: String) -> [(action: String, handlers: Handlers)]? {
        guard type != "#", let line = lines.line(of: type) else { return nil }
        var found: [(action: String, handlers: Handlers)] = []
        for cell in line.split(separator: UInt8(ascii: "\t")) {
            guard let space = cell.firstIndex(of: UInt8(ascii: " ")), let digit = cell.first,
                let mask = UInt8(String(decoding: [digit], as: UTF8.self), radix: 16)
            else { continue }
            let service = String(decoding: cell[cell.index(after: cell.startIndex)..<space], as: UTF8.self)
            IAMActions.Service.eachName(UnsafeBufferPointer(rebasing: cell[(space + 1)...])) { name in
                found.append(("\(service):\(String(decoding: name, as: UTF8.self))", Handlers(rawValue: mask)))
            }
        }
        return found
    }
}

/// What IAM's actions are about, for whoever writes policies.
package enum ActionResources {
    /// - Parameter action: `service:Action`, perhaps with `*`.
    /// - Returns: forms of ARNs as in actions.tsv, and whether the action, or one of them, takes no resource; nil for
    ///   an unknown action.
    package static func of(_ action: String) -> (forms: [String], includesUnbound: Bool)? {
        let parts = action.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let found = IAMActions.embedded.service(parts[0])?.actions(like: parts[1]) else {
            return nil
        }
        return (found.forms.map(\.text), found.includesUnbound)
    }

    /// Whether a form of ARNs and the pattern of an ARN have an ARN in common.
    /// - Parameters:
    ///   - form: as in actions.tsv.
    ///   - pattern: `arn:aws:lambda:eu-central-1:*:function:shop-*`
    package static func isCovered(_ pattern: String, by form: String) -> Bool {
        let parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6 else { return false }
        let form = ARNForm(form)
        guard Glob.overlap(form.service[...], Array(parts[2].utf8)[...], hasNames: false) else { return false }
        return Glob.overlap(form.resource[...], Array(parts[5].utf8)[...], hasNames: true)
    }

    /// The property that names resources of a type, if one does.
    package static func nameProperty(of type: String) -> String? { ResourceName(ofType: type)?.paths.last?.last }
}
