/// All stacks of a build, with what each owns: the result of resolving.
struct Model: Sendable {
    private(set) var stacks: [StackModel] = []
    /// The day that dates of AWS are compared with, ISO 8601; nil for the day of the facts.
    var asOf: String?
    /// What serverless.yml is deployed with.
    var serverless = ServerlessVersion.osls
    /// What files of the project hold that become a part of a template.
    var files: @Sendable (String) -> [UInt8]? = { _ in nil }
    /// Priorities of load-balancer rules, by what they are the rule of.
    var priorities = RulePriorities()
    /// The places of the stacks that have a declaration. Most have few, and there may be hundreds of stacks.
    private var holders: [DeclarationIdentity: [Int]] = [:]

    /// The stack that owns a declaration, as a stack that refers to it sees it; nil for what no stack owns.
    func owner(of declaration: any Declaration, from viewer: StackModel) -> StackModel? {
        guard declaration.isOwned else { return nil }
        if viewer.owns(declaration) { return viewer }
        return stacksOfOthers(declaring: declaration, than: viewer).first {
            $0.stage == viewer.stage && $0.region == viewer.region
        }
    }

    /// The stacks of other services that have that very declaration, in their order.
    func stacksOfOthers(declaring declaration: any Declaration, than viewer: StackModel) -> [StackModel] {
        guard let holders = holders[DeclarationIdentity(declaration)] else { return [] }
        return holders.lazy.map { stacks[$0] }.filter { $0.serviceName != viewer.serviceName }
    }

    /// The stacks of the same service and stage in other regions that have that very declaration.
    func siblings(declaring declaration: any Declaration, of viewer: StackModel) -> [StackModel] {
        guard viewer.hasSeveralRegions, let holders = holders[DeclarationIdentity(declaration)] else { return [] }
        return holders.lazy.map { stacks[$0] }.filter {
            $0.serviceName == viewer.serviceName && $0.stage == viewer.stage && $0.region != viewer.region
        }
    }

    mutating func append(_ stack: StackModel) {
        for declaration in stack.declarations { note(declaration, in: stack.index) }
        stacks.append(stack)
    }

    /// Puts declarations before the others of a stack.
    mutating func prepend(_ declarations: [any Declaration], to index: Int) {
        for declaration in declarations { note(declaration, in: index) }
        stacks[index].prepend(declarations)
    }

    private mutating func note(_ declaration: any Declaration, in index: Int) {
        holders[DeclarationIdentity(declaration), default: []].append(index)
    }
}

/// A declaration's identity: its kind and name and where it was written.
struct DeclarationIdentity: Hashable, Sendable {
    let key: DeclarationKey
    let location: SourceLocation

    init(_ declaration: any Declaration) {
        key = declaration.key
        location = declaration.location
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(location.line)
    }
}

/// One stack: a service in one stage and one region.
struct StackModel: Sendable {
    let service: Service
    let stage: Stage
    let region: Region
    /// Its place among the model's stacks.
    let index: Int
    @Boxed private var owned = OwnedDeclarations()
    /// What its body states and what becomes nothing, such as what exists already.
    var unowned: [any Declaration] = []
    /// What all its functions have unless they say otherwise.
    var defaults: FunctionDefaults?
    /// What holds for it as a whole.
    var settings: StackSettings?
    /// The logical ids of public zones and their records, where the stack has private ones too.
    var publicIDs: Set<String> = []

    var serviceName: String { service.name }
    /// Where its files are, from the output folder: `shop/prod`, with the region where the service has several.
    var outputFolder: String { "\(serviceName)/\(stage.name)" + (hasSeveralRegions ? "/\(region.id)" : "") }
    /// What physical names begin with.
    var prefix: String { "\(service.name)-\(stage.name)" }
    /// What CloudFormation calls it.
    var stackName: String { settings?.name?.value ?? prefix }
    var hasSeveralRegions: Bool { service.regions.count > 1 }
    /// How messages name it: service "bot" in eu-central-1.
    var title: String { "service \"\(service.name)\"" }

    init(service: Service, stage: Stage, region: Region, index: Int) {
        self.service = service
        self.stage = stage
        self.region = region
        self.index = index
    }

    /// The declaration with the settings that it gets from `FunctionDefaults` and from its overrides.
    func settled(_ declaration: any Declaration) -> any Declaration {
        let settled = (defaults?.applied(to: declaration) ?? declaration).withOverridesInSettings()
        return publicIDs.isEmpty ? settled : SplitHorizon.separated(settled, from: publicIDs)
    }

    /// What it owns, in the order of the spec, with the parts of each behind it.
    var declarations: [any Declaration] { owned.all }
    /// Those of them that are functions, which most checks are about.
    var functions: [Function] { owned.functions }
    /// What each of the declarations refers to.
    var dependencies: [[Dependency]] { owned.dependencies }
    /// The triggers of its functions by their kinds.
    var triggers: TriggerIndex { owned.triggers }

    subscript(_ key: DeclarationKey) -> (any Declaration)? { owned[key] }

    /// All owned declarations of one type.
    func all<D: Declaration>(_ kind: D.Type) -> [D] { owned[kind] }

    /// Whether this stack has that very declaration, or one that says the same.
    func owns(_ declaration: any Declaration) -> Bool {
        guard let own = self[declaration.key] else { return false }
        return own.location == declaration.location || own.isEqual(to: declaration)
    }

    /// Whether this stack has that very declaration, written at the same place of the specs.
    func declares(_ declaration: any Declaration) -> Bool {
        self[declaration.key].map { $0.location == declaration.location } ?? false
    }

    mutating func append(_ declaration: any Declaration) { owned.append(declaration) }

    mutating func prepend(_ others: [any Declaration]) {
        let all = others + declarations
        owned = OwnedDeclarations()
        for declaration in all { append(declaration) }
    }

    /// The triggers of one kind, in the order of the spec.
    func triggers<T: Trigger>(_ kind: T.Type) -> [(function: Function, trigger: T)] {
        triggers[kind].compactMap { use in
            let function = functions[use.function]
            return (function.triggers[use.trigger].base as? T).map { (function, $0) }
        }
    }
}
