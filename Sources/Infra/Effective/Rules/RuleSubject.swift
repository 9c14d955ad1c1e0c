/// A resource as rules ask for it.
struct RuleSubject: Sendable {
    let resource: EffectiveResource
    let stack: EffectiveStack

    /// Whether the property is surely there.
    func has(_ path: String...) -> Bool { has(path) }
    func has(_ path: [String]) -> Bool {
        resource.resource.property(path).map { $0 != .noValue && $0["Fn::If"] == nil } ?? false
    }

    /// Whether the property is surely not there.
    func lacks(_ path: String...) -> Bool { lacks(path) }
    func lacks(_ path: [String]) -> Bool {
        // What holds the property may be decided by a condition.
        for end in 1..<path.count where resource.resource.property(Array(path[..<end]))?["Fn::If"] != nil {
            return false
        }
        return resource.resource.property(path).map { $0 == .noValue } ?? true
    }

    /// The text of a property, where it is known before deployment.
    func text(_ path: String...) -> String? { text(path) }
    func text(_ path: [String]) -> String? {
        // What deployment alone decides keeps its placeholder.
        known(resource.resource.property(path))
    }
    /// The text of a value, where it is known before deployment.
    func known(_ value: Value?) -> String? { stack.text(value).flatMap { $0.contains("${") ? nil : $0 } }
    func number(_ path: String...) -> Int? { resource.resource.property(path)?.integer }
    /// Whether a flag is set; false where it is not there, nil where deployment alone decides.
    func flag(_ path: String...) -> Bool? { resource.resource.property(path).flag }
    func elements(_ path: String...) -> [Value] { resource.resource.property(path)?.elements ?? [] }
}
