/// One stack: a service in one stage and one region.
struct StackModel: Sendable {
    /// Its place among the model's stacks.
    let index: Int
    @Boxed private var content: Content

    /// All of it. Whoever asks for something in a stack has a copy of the stack, so that is one reference.
    private struct Content: Sendable {
        let service: Service
        let stage: Stage
        let region: Region
        let prefix: String
        let outputFolder: String
        var owned = OwnedDeclarations()
        var unowned: [any Declaration] = []
        var defaults: FunctionDefaults?
        var settings: StackSettings?
        var publicIDs: Set<String> = []
    }

    var service: Service { _read { yield content.service } }
    var stage: Stage { content.stage }
    var region: Region { content.region }
    /// What its body states and what becomes nothing, such as what exists already.
    var unowned: [any Declaration] {
        get { content.unowned }
        set { content.unowned = newValue }
    }
    /// What all its functions have unless they say otherwise.
    var defaults: FunctionDefaults? {
        get { content.defaults }
        set { content.defaults = newValue }
    }
    /// What holds for it as a whole.
    var settings: StackSettings? {
        get { content.settings }
        set { content.settings = newValue }
    }
    /// The logical ids of public zones and their records, where the stack has private ones too.
    var publicIDs: Set<String> {
        get { content.publicIDs }
        set { content.publicIDs = newValue }
    }

    var serviceName: String { content.service.name }
    /// Where its files are, from the output folder: `shop/prod`, with the region where the service has several.
    var outputFolder: String { content.outputFolder }
    /// What physical names begin with.
    var prefix: String { content.prefix }
    /// What CloudFormation calls it.
    var stackName: String { content.settings?.name?.value ?? prefix }
    var hasSeveralRegions: Bool { content.service.regions.count > 1 }
    /// How messages name it: service "bot" in eu-central-1.
    var title: String { "service \"\(serviceName)\"" }

    init(service: Service, stage: Stage, region: Region, index: Int) {
        self.index = index
        content = Content(
            service: service, stage: stage, region: region, prefix: "\(service.name)-\(stage.name)",
            outputFolder: "\(service.name)/\(stage.name)" + (service.regions.count > 1 ? "/\(region.id)" : ""))
    }

    /// The declaration with the settings that it gets from `FunctionDefaults` and from its overrides.
    func settled(_ declaration: any Declaration) -> any Declaration {
        let settled = (content.defaults?.applied(to: declaration) ?? declaration)
            .withOverridesInSettings(region, account: account?.value)
        return content.publicIDs.isEmpty ? settled : SplitHorizon.separated(settled, from: content.publicIDs)
    }

    /// What it owns, in the order of the spec, with the parts of each behind it.
    var declarations: [any Declaration] { content.owned.all }
    /// Those of them that are functions, which most checks are about.
    var functions: [Function] { content.owned.functions }
    /// What each of the declarations refers to.
    var dependencies: [[Dependency]] { content.owned.dependencies }
    /// The triggers of its functions by their kinds.
    var triggers: TriggerIndex { content.owned.triggers }

    subscript(_ key: DeclarationKey) -> (any Declaration)? {
        content.owned.positions[key].map { content.owned.all[$0] }
    }

    /// All owned declarations of one type.
    func all<D: Declaration>(_ kind: D.Type) -> [D] {
        content.owned.kinds[kind].compactMap { content.owned.all[$0].as(kind) }
    }

    /// Whether this stack has that very declaration, or one that says the same.
    func owns(_ declaration: any Declaration) -> Bool { own(declaration) != nil }

    /// The declaration as this stack has it, where it has that very declaration, or one that says the same.
    func own(_ declaration: any Declaration) -> (any Declaration)? {
        guard let own = self[declaration.key] else { return nil }
        // What was made at once is at one place.
        let isSame =
            own.origin.isOne(with: declaration.origin) || own.location == declaration.location
            || own.isEqual(to: declaration)
        return isSame ? own : nil
    }

    /// Whether this stack has that very declaration, written at the same place of the specs.
    func declares(_ declaration: any Declaration) -> Bool {
        self[declaration.key].map { $0.location == declaration.location } ?? false
    }

    mutating func append(_ declaration: any Declaration) { content.owned.append(declaration) }

    mutating func prepend(_ others: [any Declaration]) {
        let all = others + declarations
        content.owned = OwnedDeclarations()
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
