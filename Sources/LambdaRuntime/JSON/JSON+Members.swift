extension JSON {
    /// The member of an object by its name; of several with one name the last, as JavaScript and Python do.
    public subscript(name: String) -> JSON? {
        guard node.kind == .object else { return nil }
        var name = name
        let found = name.withUTF8 { document.member($0, of: index) }
        return found.map { JSON(document, $0) }
    }

    /// The members of an object in the order of the text; nothing for any other kind.
    public var members: [(name: String, value: JSON)] {
        var result: [(name: String, value: JSON)] = []
        forEachMember { name, value in
            result.append((name.string ?? "", value))
            return true
        }
        return result
    }

    /// Calls `body` for name and value of each member until it says false; never for any other kind than an object.
    func forEachMember(_ body: (_ name: JSON, _ value: JSON) -> Bool) {
        guard node.kind == .object else { return }
        let end = Int(node.next)
        var child = index + 1
        while child < end, body(JSON(document, child), JSON(document, child + 1)) {
            child = Int(document.nodes[child + 1].next)
        }
    }

    /// Whether this is a string of that ASCII text, in any case of its letters.
    func equalsIgnoringCase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch node.kind {
        case .plainString:
            guard Int(node.end - node.start) == text.count else { return false }
            return document.bytes.withView { $0[node.range].equalsIgnoringCase(text) }
        case .escapedString: return utf8?.withUnsafeBufferPointer { $0.equalsIgnoringCase(text) } ?? false
        default: return false
        }
    }
}

extension JSONDocument {
    /// The index of the last member of that name in the object at `index`.
    fileprivate func member(_ name: UnsafeBufferPointer<UInt8>, of index: Int) -> Int? {
        bytes.withView { bytes in
            var found: Int?
            var child = index + 1
            let end = Int(nodes[index].next)
            while child < end {
                let key = nodes[child]
                if key.kind == .escapedString {
                    if JSON(self, child).utf8?.elementsEqual(name) == true { found = child + 1 }
                } else if key.range.count == name.count, bytes[key.range].elementsAreEqual(to: name) {
                    found = child + 1
                }
                child = Int(nodes[child + 1].next)
            }
            return found
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `other`, which is as long, has the same bytes.
    @inline(__always)
    fileprivate func elementsAreEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
