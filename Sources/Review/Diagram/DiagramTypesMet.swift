/// The types of all resources of a project.
struct DiagramTypesMet {
    private var types: [DiagramType] = []
    private var positions: [String: Int] = [:]
    /// Which type came after each one last time.
    private var followers: [Int] = []
    private var last: Int?

    /// The type of that name. What each function has comes in the same order as it came for the one before, so mostly
    /// the name is that of the type that followed last time, and is compared and not hashed.
    mutating func type(named name: String) -> DiagramType {
        if let last, types[followers[last]].name == name {
            self.last = followers[last]
            return types[followers[last]]
        }
        let position = positions[name] ?? types.count
        if position == types.count {
            positions[name] = position
            types.append(DiagramType(name))
            followers.append(position)
        }
        if let last { followers[last] = position }
        last = position
        return types[position]
    }
}
