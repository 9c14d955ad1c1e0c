/// All stacks of a build, with what each owns: the result of resolving.
struct Model: Sendable {
    var stacks: [StackModel] = []
    /// Priorities of load-balancer rules, by what they are the rule of.
    var priorities = RulePriorities()

    /// The stack that owns a declaration, as a stack that refers to it sees it; nil for what no stack owns.
    func owner(of declaration: any Declaration, from viewer: StackModel) -> StackModel? {
        guard declaration.isOwned else { return nil }
        if viewer.owns(declaration) { return viewer }
        return stacks.first { other in
            other.stage == viewer.stage && other.region == viewer.region && other.serviceName != viewer.serviceName
                && other.declares(declaration)
        }
    }
}

/// One stack: a service in one stage and one region.
struct StackModel: Sendable {
    let service: Service
    let stage: Stage
    let region: Region
    /// Its place among the model's stacks.
    let index: Int
    /// What it owns, in the order of the spec, with the parts of each behind it.
    private(set) var declarations: [any Declaration] = []
    private var positions: [DeclarationKey: Int] = [:]

    var serviceName: String { service.name }
    /// The stack's name, and what physical names begin with.
    var prefix: String { "\(service.name)-\(stage.name)" }
    var hasSeveralRegions: Bool { service.regions.count > 1 }
    /// How messages name it: service "bot" in eu-central-1.
    var title: String { "service \"\(service.name)\"" }

    init(service: Service, stage: Stage, region: Region, index: Int) {
        self.service = service
        self.stage = stage
        self.region = region
        self.index = index
    }

    subscript(_ key: DeclarationKey) -> (any Declaration)? { positions[key].map { declarations[$0] } }

    /// Whether this stack has that very declaration, or one that says the same.
    func owns(_ declaration: any Declaration) -> Bool {
        guard let own = self[declaration.key] else { return false }
        return own.place == declaration.place || own.isEqual(to: declaration)
    }

    /// Whether this stack has that very declaration, written at the same place of the specs.
    func declares(_ declaration: any Declaration) -> Bool {
        self[declaration.key].map { $0.place == declaration.place } ?? false
    }

    mutating func append(_ declaration: any Declaration) {
        positions[declaration.key] = declarations.count
        declarations.append(declaration)
    }

    mutating func prepend(_ others: [any Declaration]) {
        let all = others + declarations
        declarations = []
        positions = [:]
        for declaration in all { append(declaration) }
    }

    /// All owned declarations of one type.
    func all<D: Declaration>(_ type: D.Type) -> [D] { declarations.compactMap { $0 as? D } }
}
