extension JSON {
    /// The member of an object by its name; of several with one name the last, as JavaScript and Python do.
    public subscript(name: String) -> JSON? {
        guard node.kind == .object else { return nil }
        var found: Int?
        var child = index + 1
        let end = Int(node.next)
        while child < end {
            if hasName(name, at: child) { found = child + 1 }
            child = Int(document.nodes[child + 1].next)
        }
        return found.map { JSON(document, $0) }
    }

    /// The members of an object in the order of the text; nothing for any other kind.
    public var members: [(name: String, value: JSON)] {
        guard node.kind == .object else { return [] }
        var result: [(name: String, value: JSON)] = []
        var child = index + 1
        while child < Int(node.next) {
            result.append((JSON(document, child).string ?? "", JSON(document, child + 1)))
            child = Int(document.nodes[child + 1].next)
        }
        return result
    }

    private func hasName(_ name: String, at index: Int) -> Bool {
        let key = document.nodes[index]
        if key.kind == .escapedString { return JSON(document, index).string == name }
        let start = Int(key.start)
        guard Int(key.end) - start == name.utf8.count else { return false }
        var position = start
        for byte in name.utf8 {
            if document.bytes[position] != byte { return false }
            position += 1
        }
        return true
    }
}
