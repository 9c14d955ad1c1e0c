/// Where the triggers of each kind are among those of a stack's functions.
struct TriggerIndex: Sendable {
    struct Dependency: Sendable {
        /// The function's place among those of the stack.
        let function: Int
        /// The trigger's place among those of the function.
        let trigger: Int
    }

    private var dependencies = KindIndex<Dependency>()
    /// All kinds that there are, in the order of their first triggers.
    private(set) var kinds: [any Trigger.Type] = []

    subscript(kind: any Trigger.Type) -> [Dependency] { dependencies[kind] }

    func has(_ kind: any Trigger.Type) -> Bool { dependencies.has(kind) }

    mutating func add(_ function: Function, at location: Int) {
        for (offset, trigger) in function.triggers.enumerated() {
            let kind = type(of: trigger.base) as any Trigger.Type
            if dependencies.add(Dependency(function: location, trigger: offset), of: kind) { kinds.append(kind) }
        }
    }
}
