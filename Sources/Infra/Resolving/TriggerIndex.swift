/// Where the triggers of each kind are among those of a stack's functions.
///
/// What asks for all of a kind does not go over all functions for that: there may be hundreds, each of which asks.
struct TriggerIndex: Sendable {
    struct Use: Sendable {
        /// The function's place among those of the stack.
        let function: Int
        /// The trigger's place among those of the function.
        let trigger: Int
    }

    private var kinds: [any Trigger.Type] = []
    private var uses: [[Use]] = []

    /// All that there are, in the order of their first triggers.
    var all: [any Trigger.Type] { kinds }

    subscript(kind: any Trigger.Type) -> [Use] { position(of: kind).map { uses[$0] } ?? [] }

    func has(_ kind: any Trigger.Type) -> Bool { position(of: kind) != nil }

    mutating func add(_ function: Function, at place: Int) {
        for (offset, trigger) in function.triggers.enumerated() {
            let kind = type(of: trigger.base) as any Trigger.Type
            let use = Use(function: place, trigger: offset)
            if let position = position(of: kind) {
                uses[position].append(use)
            } else {
                kinds.append(kind)
                uses.append([use])
            }
        }
    }

    /// There are few kinds in a stack.
    private func position(of kind: any Trigger.Type) -> Int? { kinds.firstIndex { $0 == kind } }
}
