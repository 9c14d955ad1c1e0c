import Infra

/// Whether a change of properties replaces a resource.
///
/// Source: AWS CloudFormation User Guide, "Update behaviors of stack resources"; the properties are those that the
/// type's schema lists under `createOnlyProperties` and `conditionalCreateOnlyProperties`.
package enum Replacement: Hashable, Sendable {
    case none
    /// In some cases, which the documentation of the property tells.
    case conditional([PropertyPath])
    case always([PropertyPath])

    init(of changes: [PropertyChange], in schema: TypeSchema) {
        let always = Self.paths(of: changes, among: schema.createOnly)
        let conditional = Self.paths(of: changes, among: schema.conditionalCreateOnly)
        self = !always.isEmpty ? .always(always) : !conditional.isEmpty ? .conditional(conditional) : .none
    }

    private static func paths(of changes: [PropertyChange], among wanted: [SchemaPath]) -> [PropertyPath] {
        guard !wanted.isEmpty else { return [] }
        return changes.filter { change in wanted.contains { touches(change, $0) } }.map(\.path)
    }

    /// Whether the change is at the path, below it, or above it with a difference there.
    private static func touches(_ change: PropertyChange, _ path: SchemaPath) -> Bool {
        let steps = change.path.schemaSteps
        guard zip(steps, path.steps).allSatisfy({ $0 == $1 || $0 == "*" || $1 == "*" }) else { return false }
        if steps.count >= path.steps.count { return true }
        let rest = Array(path.steps[steps.count...])
        return values(change.old, rest) != values(change.new, rest)
    }

    private static func values(_ value: Value?, _ steps: [String]) -> [Value] {
        guard let value else { return [] }
        guard let step = steps.first else { return [value] }
        let rest = Array(steps.dropFirst())
        if value.intrinsic != nil { return [value] }
        if case .array(let elements) = value {
            return elements.flatMap { values($0, step == "*" ? rest : steps) }
        }
        if step == "*" { return (value.members ?? []).flatMap { values($0.value, rest) } }
        return values(value[step], rest)
    }
}
