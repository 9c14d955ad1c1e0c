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

    /// Calls `body` for the value of each member of that ASCII name, in any case of its letters, until it says false.
    func forEachMember(ignoringCase name: String, _ body: (JSON) -> Bool) {
        guard node.kind == .object else { return }
        var name = name
        name.withUTF8 { name in
            let end = Int(node.next)
            var child = index + 1
            while child < end {
                if document.hasName(name, at: child), !body(JSON(document, child + 1)) { return }
                child = Int(document.nodes[child + 1].next)
            }
        }
    }
}

extension JSONDocument {
    /// Whether the string at `index` is that ASCII text, in any case of its letters.
    fileprivate func hasName(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let key = nodes[index]
        if key.kind == .escapedString {
            return JSON(self, index).utf8?.withUnsafeBufferPointer { $0.equalsIgnoringCase(name) } ?? false
        }
        guard key.range.count == name.count else { return false }
        return bytes.withView { $0[key.range].equalsIgnoringCase(name) }
    }

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
