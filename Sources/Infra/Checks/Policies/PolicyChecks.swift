/// Holds the policies that authors write against what IAM knows: what `.allow` says, and statements in the properties
/// of a `Resource`.
///
/// Most specs have few actions in many statements, so each is looked up once for a build.
struct PolicyChecks {
    private var actions: [String: PolicyAction] = [:]
    private let known = IAMActions.embedded

    /// What `.allow` says of a function.
    mutating func check(_ function: Function, _ scope: Scope, _ report: inout Report) {
        for statement in function.options.statements {
            check(
                statement.actions, on: statement.resources, by: "The role of \(function.title)", at: statement.location,
                scope,
                &report)
        }
    }

    /// The policies in the properties of a resource that the author wrote out.
    mutating func check(_ resource: Resource, _ scope: Scope, _ report: inout Report) {
        let constants = ConstantValues(in: scope)
        if resource.type == "AWS::Lambda::Permission" {
            let action = resource.properties.first { $0.key == "Action" }.map { constants.evaluated($0.value) }
            check(Self.texts(action), on: nil, by: "The \(resource.title)", at: resource.location, scope, &report)
        }
        for property in resource.properties {
            visit(constants.evaluated(property.value.withDynamicValuesUnknown), resource, scope, &report)
        }
    }

    /// Looks for statements: objects that say an effect and actions.
    private mutating func visit(_ value: Value, _ resource: Resource, _ scope: Scope, _ report: inout Report) {
        switch value {
        case .array(let elements): for element in elements { visit(element, resource, scope, &report) }
        case .object(let members):
            let actions = value["Action"] ?? value["NotAction"]
            if case .string(let effect)? = value["Effect"], actions != nil, effect != "Allow", effect != "Deny" {
                report(
                    .invalidStatement, at: resource.location,
                    """
                    A statement of the \(resource.title) has the effect "\(effect)"; it must be Allow or Deny. Correct \
                    it.
                    """)
            } else if case .string(let effect)? = value["Effect"], effect == "Allow" || effect == "Deny" {
                let user = "A statement of the \(resource.title)"
                check(Self.texts(value["NotAction"]), on: nil, by: user, at: resource.location, scope, &report)
                check(
                    Self.texts(value["Action"]), on: value["Resource"]?.oneOrMore, by: user, at: resource.location,
                    scope,
                    &report)
            }
            for member in members { visit(member.value, resource, scope, &report) }
        default: return
        }
    }

    private static func texts(_ value: Value?) -> [String] {
        guard let value else { return [] }
        return value.oneOrMore.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// - Parameter resources: what the statement is about; nil where it does not say, or says what it is not about.
    private mutating func check(
        _ names: [String], on resources: [Value]?, by user: @autoclosure () -> String, at location: SourceLocation,
        _ scope: Scope,
        _ report: inout Report
    ) {
        var target: StatementResources?
        for name in names {
            let action = look(up: name)
            switch action {
            case .unspecific: continue
            case .known(let found):
                guard let resources else { continue }
                if target == nil { target = StatementResources(resources) }
                target?.check(name, found, by: user(), at: location, scope, &report)
            case .wrong(let check, let message, let meant):
                report(
                    check, at: location, "\(user()) names \"\(name)\", \(message)",
                    suggestion: meant.map { "\"\($0)\"" })
            }
        }
    }

    private mutating func look(up name: String) -> PolicyAction {
        if let action = actions[name] { return action }
        let action = PolicyAction(name, known)
        actions[name] = action
        return action
    }
}
