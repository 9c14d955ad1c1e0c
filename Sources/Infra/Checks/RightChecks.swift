/// Holds what a function is told of against what it may do: a name without a right, and a right without a name.
///
/// Only what is declared where both can be seen is judged. A right may come from a policy that stands in a `Resource`,
/// and a name by another way than the environment: then nothing is said.
enum RightChecks {
    static func check(_ scope: Scope, _ report: inout Report) {
        let stack = scope.stack
        guard stack.functions.contains(where: { !$0.options.environment.isEmpty || !$0.options.statements.isEmpty }),
            stack.all(SharedRole.self).isEmpty
        else { return }
        let mentioned = Mentioned(in: stack)
        let shared = SharedByAll(stack.defaults)
        for function in stack.functions where function.mayHaveRights && !function.hasAnotherRole {
            report.allowing(function.origin.suppressions) { report in
                let started = function.started
                checkNames(function, started, mentioned, shared, &report)
                checkRights(function, started, mentioned, shared, &report)
            }
        }
    }

    // MARK: A name without a right

    private static func checkNames(
        _ function: Function, _ started: Set<DeclarationKey>, _ mentioned: Mentioned, _ shared: SharedByAll,
        _ report: inout Report
    ) {
        var seen: Set<DeclarationKey> = []
        for variable in function.options.environment where !shared.variables.contains(variable.location) {
            guard case .value(.reference(let reference)) = variable.value, let named = NamedThing(reference) else {
                continue
            }
            let target = reference.target.base
            guard seen.insert(target.key).inserted, !started.contains(target.key),
                !mentioned.byPolicies.contains(target.key),
                !function.options.statements.contains(where: { $0.mayAllow(named.service, on: target) })
            else { continue }
            report(
                .nameWithoutRight, at: variable.location,
                """
                The variable \(variable.name) gives the \(function.title) the name of the \(target.title), but its \
                role has no \(named.service) permission for it; write \(named.words(as: variable.name)) instead, or \
                remove the variable.
                """,
                notes: [.init(target.location, "the \(target.title)")])
        }
    }

    // MARK: A right without a name

    private static func checkRights(
        _ function: Function, _ started: Set<DeclarationKey>, _ mentioned: Mentioned, _ shared: SharedByAll,
        _ report: inout Report
    ) {
        var told = started
        for variable in function.options.environment {
            for use in variable.value.dependencies(at: variable.location) { told.insert(use.target.key) }
        }
        for statement in function.options.statements where !shared.statements.contains(statement.location) {
            for use in statement.resources.flatMap({ $0.dependencies(at: statement.location) })
            where use.attribute != "StreamArn" {
                let target = use.target
                guard target.isNamedByCloudFormation, !mentioned.elsewhere.contains(target.key),
                    told.insert(target.key).inserted
                else { continue }
                report(
                    .rightWithoutName, at: statement.location,
                    """
                    The \(function.title) has permission for the \(target.title), whose name AWS generates, but no \
                    variable contains the name; \
                    \(statement.isGranted ? "add as: \"NAME\" for a variable" : "add one with .environment"), or \
                    remove the permission.
                    """,
                    notes: [.init(target.location, "the \(target.title)")])
            }
        }
    }
}

/// What a name, URL or ARN in a variable is of, where whoever has it wants to use it.
private struct NamedThing {
    let service: String
    private let words: [String]
    private let noun: String

    init?(_ reference: Reference) {
        let isName = reference.attribute == nil || reference.attribute == "Arn" || reference.attribute == "QueueName"
        guard isName else { return nil }
        switch reference.target.base {
        case is Table: (service, words, noun) = ("dynamodb", ["read", "write"], "table")
        case let bucket as Bucket where !bucket.settings.allowsPublic:
            (service, words, noun) = ("s3", ["read", "write"], "bucket")
        case is KinesisStream: (service, words, noun) = ("kinesis", ["read", "write"], "stream")
        case is Queue: (service, words, noun) = ("sqs", ["send"], "queue")
        case is Topic: (service, words, noun) = ("sns", ["publish"], "topic")
        case is EventBus: (service, words, noun) = ("events", ["send"], "bus")
        case is Function: (service, words, noun) = ("lambda", ["invoke"], "function")
        case let resource as Resource where resource.type == "AWS::StepFunctions::StateMachine":
            (service, words, noun) = ("states", ["start"], "machine")
        default: return nil
        }
    }

    func words(as name: String) -> String { words.map { ".\($0)(\(noun), as: \"\(name)\")" }.joined(separator: " or ") }
}

/// What others of the stack say of its declarations.
private struct Mentioned {
    /// Of policies and permissions that are written out.
    private(set) var byPolicies: Set<DeclarationKey> = []
    /// Of anything that is not a function and may hand names on, such as an SSM parameter.
    private(set) var elsewhere: Set<DeclarationKey> = []

    init(in stack: StackModel) {
        for (declaration, dependencies) in zip(stack.declarations, stack.dependencies)
        where declaration.is(Resource.self) || declaration.is(Output.self) {
            let type = declaration.as(Resource.self)?.type ?? ""
            for use in dependencies {
                elsewhere.insert(use.target.key)
                if type.hasSuffix("Policy") || type.hasSuffix("Permission") || type.hasSuffix("::Role") {
                    byPolicies.insert(use.target.key)
                }
            }
        }
    }
}

/// The places of what is said for all functions, of which each need not use everything.
private struct SharedByAll {
    let variables: Set<SourceLocation>
    let statements: Set<SourceLocation>

    init(_ defaults: FunctionDefaults?) {
        variables = Set(defaults?.pattern.options.environment.map(\.location) ?? [])
        statements = Set(defaults?.pattern.options.statements.map(\.location) ?? [])
    }
}

extension Function {
    /// Whether it is told a name or allowed something: most variables of most functions are plain texts.
    fileprivate var mayHaveRights: Bool {
        !options.statements.isEmpty
            || options.environment.contains { variable in
                guard case .value(.reference) = variable.value else { return false }
                return true
            }
    }

    /// What it is started by and sends its answers to: its events tell of the first, its role allows what they need.
    fileprivate var started: Set<DeclarationKey> {
        var keys = Set(triggers.flatMap(\.base.dependencies).map(\.target.key))
        for target in [options.deadLetters, options.onSuccess, options.onFailure] {
            for use in target?.value.arn.dependencies(at: location) ?? [] { keys.insert(use.target.key) }
        }
        return keys
    }
}

extension PolicyStatement {
    /// Whether it allows anything of a service on a declaration, as far as can be told: an ARN that stands there may be
    /// its own.
    fileprivate func mayAllow(_ service: String, on target: any Declaration) -> Bool {
        let isOfService = actions.contains { action in
            let prefix = action.prefix { $0 != ":" }.lowercased()
            return prefix == service || prefix.contains("*")
        }
        return isOfService
            && resources.contains { resource in
                let uses = resource.dependencies(at: location)
                return uses.isEmpty || uses.contains { $0.target.key == target.key }
            }
    }

    /// Reports a resource of a type that the word is not for.
    func checkGrantedType(_ report: inout Report) {
        let (word, type) =
            actions.first?.hasPrefix("kms:") == true
            ? ("use", "AWS::KMS::Key") : ("start", "AWS::StepFunctions::StateMachine")
        for case .reference(let reference) in resources {
            guard let resource = reference.target.base as? Resource, resource.type != type else { continue }
            report(
                .grantOnOtherType, at: location,
                """
                The word .\(word) is for resources of the type \(type), and the \(resource.title) is an \
                \(resource.type); use .allow("…", on:) with the actions that are meant.
                """,
                notes: [.init(resource.location, "the \(resource.title)")])
        }
    }
}

extension Declaration {
    /// Whether its name is known only when it is made, unless the author reads it from the stack.
    fileprivate var isNamedByCloudFormation: Bool {
        guard isOwned else { return false }
        return switch self {
        case let table as Table: table.settings.physicalName == nil
        case let bucket as Bucket: bucket.settings.physicalName == nil
        case let stream as KinesisStream: stream.settings.physicalName == nil
        case let queue as Queue: queue.settings.physicalName == nil && !queue.isFIFO
        case let topic as Topic: topic.settings.physicalName == nil && !topic.isFIFO
        default: false
        }
    }
}
