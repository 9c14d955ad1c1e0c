/// All stacks of a build, with what each owns: the result of resolving.
struct Model: Sendable {
    @Boxed private var content = Content()

    /// All of it. Each check has it in its scope, so it is one reference.
    private struct Content: Sendable {
        var stacks: [StackModel] = []
        var asOf: String?
        var serverless = ServerlessVersion.osls
        var files: @Sendable (String) -> [UInt8]? = { _ in nil }
        var priorities = RulePriorities()
        /// The places of the stacks that have a declaration. Most have few, and there may be hundreds of stacks.
        var holders: [DeclarationIdentity: Holders] = [:]
    }

    var stacks: [StackModel] { content.stacks }
    /// The day that dates of AWS are compared with, ISO 8601; nil for the day of the facts.
    var asOf: String? {
        get { content.asOf }
        set { content.asOf = newValue }
    }
    /// What serverless.yml is deployed with.
    var serverless: ServerlessVersion {
        get { content.serverless }
        set { content.serverless = newValue }
    }
    /// What files of the project hold that become a part of a template.
    var files: @Sendable (String) -> [UInt8]? {
        get { content.files }
        set { content.files = newValue }
    }
    /// Priorities of load-balancer rules, by what they are the rule of.
    var priorities: RulePriorities {
        get { content.priorities }
        set { content.priorities = newValue }
    }

    /// One, without an array, or several.
    private struct Holders: Sendable {
        var first: Int?
        var others: [Int] = []

        var all: [Int] { (first.map { [$0] } ?? []) + others }
    }

    /// The stack that owns a declaration, as a stack that refers to it sees it; nil for what no stack owns.
    func owner(of declaration: any Declaration, from viewer: StackModel) -> StackModel? {
        guard declaration.isOwned else { return nil }
        if viewer.own(declaration) != nil { return viewer }
        return stacksOfOthers(declaring: declaration, than: viewer).first {
            $0.stage == viewer.stage && $0.region == viewer.region
        }
    }

    /// The stacks of other services that have that very declaration, in their order.
    func stacksOfOthers(declaring declaration: any Declaration, than viewer: StackModel) -> [StackModel] {
        guard let holders = content.holders[DeclarationIdentity(declaration)] else { return [] }
        return holders.all.map { stacks[$0] }.filter { $0.serviceName != viewer.serviceName }
    }

    /// The stacks of the same service and stage in other regions that have that very declaration.
    func siblings(declaring declaration: any Declaration, of viewer: StackModel) -> [StackModel] {
        guard viewer.hasSeveralRegions, let holders = content.holders[DeclarationIdentity(declaration)] else {
            return []
        }
        return holders.all.map { stacks[$0] }.filter {
            $0.serviceName == viewer.serviceName && $0.stage == viewer.stage && $0.region != viewer.region
        }
    }

    mutating func append(_ stack: StackModel) {
        for declaration in stack.declarations { note(declaration, in: stack.index) }
        content.stacks.append(stack)
    }

    /// Puts declarations before the others of a stack.
    mutating func prepend(_ declarations: [any Declaration], to index: Int) {
        for declaration in declarations { note(declaration, in: index) }
        content.stacks[index].prepend(declarations)
    }

    private mutating func note(_ declaration: any Declaration, in index: Int) {
        Self.add(index, to: &content.holders[DeclarationIdentity(declaration), default: Holders()])
    }

    private static func add(_ index: Int, to holders: inout Holders) {
        if holders.first == nil { holders.first = index } else { holders.others.append(index) }
    }
}
