extension JSON {
    /// The member of an object by its name; of several with one name the last, as JavaScript and Python do.
    public subscript(name: String) -> JSON? {
        guard node.kind == .object else { return nil }
        var name = name
        let found = name.withUTF8 { name in
            var found: Int?
            var child = index + 1
            let end = Int(node.next)
            while child < end {
                if hasName(name, at: child) { found = child + 1 }
                child = Int(document.nodes[child + 1].next)
            }
            return found
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

    private func hasName(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let key = document.nodes[index]
        if key.kind == .escapedString { return JSON(document, index).utf8?.elementsEqual(name) == true }
        guard Int(key.end - key.start) == name.count else { return false }
        return document.bytes.withUnsafeBufferPointer { bytes in
            let key = UnsafeBufferPointer(rebasing: bytes[Int(key.start)..<Int(key.end)])
            return key.indices.allSatisfy { key[$0] == name[$0] }
        }
    }
}
