extension ServerlessFile {
    /// Sets a word under `provider`, such as `["logs", "httpApi"]`; what stands beside it already stays.
    mutating func set(_ path: [String], _ value: Value) { Self.set(path[...], value, in: &provider) }

    private static func set(_ path: ArraySlice<String>, _ value: Value, in members: inout [Value.Member]) {
        guard let key = path.first else { return }
        let position = members.firstIndex { $0.key == key }
        if path.count == 1 {
            if let position { members[position].value = value } else { members.append(.init(key, value)) }
            return
        }
        var inner: [Value.Member] = []
        if let position, case .object(let known) = members[position].value { inner = known }
        set(path.dropFirst(), value, in: &inner)
        if let position {
            members[position].value = .object(inner)
        } else {
            members.append(.init(key, .object(inner)))
        }
    }
}
