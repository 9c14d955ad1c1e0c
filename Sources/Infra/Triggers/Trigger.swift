/// Something that starts a function: a route, a schedule, a queue.
///
/// Each kind is one file in this folder: how it is written, what is checked, and what it becomes in both forms.
public protocol Trigger: Sendable, Equatable {
    var origin: Origin { get set }
    /// The declarations that it refers to.
    var dependencies: [Dependency] { get }
    /// What the function's role must allow for it.
    func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement]
    func check(on function: Function, in scope: Scope, _ report: inout Report)
    /// Compares all triggers of this kind in a stack with each other: once, since there may be hundreds.
    static func checkAll(in scope: Scope, _ report: inout Report)
    /// Adds what this trigger alone needs, beside its function.
    func lower(for function: Function, into stack: inout Stack)
    /// Adds what all triggers of this kind in the service share, behind the functions.
    static func finish(_ dependencies: [TriggerUse], into stack: inout Stack)
    /// Whether Serverless Framework has an event for it. Its ids count the events of a function.
    func isServerlessEvent(in scope: Scope) -> Bool
    /// What serverless.yml says of it; nothing where what it adds stands under `resources` as it is.
    func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords
    /// What serverless.yml says of what all triggers of this kind share.
    static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords
}

extension Trigger {
    public var dependencies: [Dependency] { [] }
    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] { [] }
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {}
    public static func checkAll(in scope: Scope, _ report: inout Report) {}
    public func lower(for function: Function, into stack: inout Stack) {}
    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {}
    public func isServerlessEvent(in scope: Scope) -> Bool { false }
    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords { ServerlessWords() }
    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        ServerlessWords()
    }

    var location: SourceLocation { origin.location }

    /// A copy with something changed, for modifiers.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    func isEqual(to other: any Trigger) -> Bool { (other as? Self).map { $0 == self } ?? false }
}

/// One trigger on one function.
public struct TriggerUse: Sendable {
    let function: Function
    let trigger: any Trigger
    /// The condition that the trigger is under, beside the function's own.
    let condition: String?

    var functionCondition: String? { function.origin.condition?.value.base.logicalID }
}
