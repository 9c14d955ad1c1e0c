/// Where things of each kind are among others.
///
/// What asks for all of a kind does not go over everything for that: hundreds may ask, and to see what something is
/// costs a cast.
struct KindIndex<Position: Sendable>: Sendable {
    private var kinds: [ObjectIdentifier] = []
    private var positions: [[Position]] = []

    /// Those of a type, in the order in which they were added.
    subscript(kind: Any.Type) -> [Position] { index(of: ObjectIdentifier(kind)).map { positions[$0] } ?? [] }

    func has(_ kind: Any.Type) -> Bool { index(of: ObjectIdentifier(kind)) != nil }

    /// - Returns: whether it is the first of its kind.
    @discardableResult
    mutating func add(_ position: Position, of kind: Any.Type) -> Bool {
        let kind = ObjectIdentifier(kind)
        if let index = index(of: kind) {
            positions[index].append(position)
            return false
        }
        kinds.append(kind)
        positions.append([position])
        return true
    }

    /// There are few kinds in a stack.
    private func index(of kind: ObjectIdentifier) -> Int? { kinds.firstIndex(of: kind) }
}
