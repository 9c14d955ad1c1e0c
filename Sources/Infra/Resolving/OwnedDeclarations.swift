/// What a stack owns, found by key and by kind.
struct OwnedDeclarations: Sendable {
    /// In the order of the spec, with the parts of each behind it.
    private(set) var all: [any Declaration] = []
    /// Those of them that are functions, which most checks are about.
    private(set) var functions: [Function] = []
    /// What each of them refers to.
    private(set) var dependencies: [[Dependency]] = []
    /// The triggers of the functions by their kinds.
    private(set) var triggers = TriggerIndex()
    private(set) var positions: [DeclarationKey: Int] = [:]
    private(set) var kinds = KindIndex<Int>()

    mutating func append(_ declaration: any Declaration) {
        positions[declaration.key] = all.count
        kinds.add(all.count, of: type(of: declaration))
        all.append(declaration)
        dependencies.append(declaration.allDependencies)
        guard let function = declaration.as(Function.self) else { return }
        triggers.add(function, at: functions.count)
        functions.append(function)
    }
}
