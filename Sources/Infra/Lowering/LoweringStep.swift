/// What resources are made for. Each resource and output of a template knows its step, by which an emitter finds out
/// what its form says of it.
enum LoweringStep: Sendable {
    /// The stack itself: what several declarations share.
    case stack
    case declaration(any Declaration)
    case trigger(any Trigger, of: Function)
    /// What all triggers of a kind share.
    case kind([TriggerUse])

    /// The line of the spec that its resources come from.
    var location: SourceLocation? {
        switch self {
        case .stack: nil
        case .declaration(let declaration): declaration.location
        case .trigger(let trigger, _): trigger.location
        case .kind(let uses): uses.first?.trigger.location
        }
    }
}

extension Stack {
    /// Whether a function as such has it: its log group, role or version, and nothing of its triggers.
    func isOfFunction(_ resource: TemplateResource) -> Bool {
        if case .declaration(let declaration) = steps[resource.step] { return declaration is Function }
        return false
    }
}

/// A change of a resource after lowering: by the service's tags, an override or an attribute.
struct TemplateChange: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case property(String)
        case attribute(String)
    }

    let id: String
    let part: Part
}
