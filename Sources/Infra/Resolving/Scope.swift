/// What a check sees: the whole model, from the stack that it checks.
public struct Scope: Sendable {
    let model: Model
    let stack: StackModel

    var stage: Stage { stack.stage }
    var region: Region { stack.region }
    /// The day that dates of AWS are compared with, ISO 8601; nil for the day of the facts.
    var asOf: String? { model.asOf }

    /// The physical name of something in this stack: `service-stage-name`.
    func physicalName(_ name: String) -> String { .joined(stack.prefix, "-", name) }

    func owner(of declaration: any Declaration) -> StackModel? { model.owner(of: declaration, from: stack) }

    /// The other end of what is wrong with a region.
    var regionNotes: [Diagnostic.Note] {
        let hint = stack.hasSeveralRegions ? " too: its body is given the region" : ""
        return [.init(stack.service.location, "\(stack.title) is in \(region)\(hint)")]
    }

    /// How a secret of the service may be called, as it would stand in the spec; the same in each stage.
    func secretExample(_ name: String) -> String {
        let stage = stack.service.stages.count > 1 ? "\\(stage)" : stack.stage.name
        return "Secret(\"/\(stack.serviceName)/\(stage)/\(name)\")"
    }

    /// The owned declaration that a reference means, with all that its owner says of it.
    func resolved<D: Declaration>(_ declaration: D) -> D {
        guard declaration.isOwned else { return declaration }
        if let own = stack.own(declaration) { return own.as(D.self) ?? declaration }
        return owner(of: declaration).flatMap { $0[declaration.key]?.as(D.self) } ?? declaration
    }
}
