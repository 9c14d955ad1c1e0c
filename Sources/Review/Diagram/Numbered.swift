/// Values by small numbers: an array with gaps in place of a dictionary, so that nothing is hashed, and all is in the
/// order of the numbers.
package struct Numbered<Content: Sendable>: Sendable {
    private var contents: [Content?] = []
    package private(set) var count = 0

    package init() {}

    /// A number above all that have a value.
    var limit: Int { contents.count }

    func contains(_ number: Int) -> Bool { contents.indices.contains(number) && contents[number] != nil }

    package subscript(number: Int) -> Content? {
        get { contents.indices.contains(number) ? contents[number] : nil }
        set {
            if number >= contents.count {
                guard newValue != nil else { return }
                while contents.count <= number { contents.append(nil) }
            }
            count += (newValue == nil ? 0 : 1) - (contents[number] == nil ? 0 : 1)
            contents[number] = newValue
        }
    }

    package var values: some Sequence<Content> { contents.lazy.compactMap { $0 } }

    /// Leaves out what is not wanted.
    mutating func keep(where isKept: (Int, Content) -> Bool) {
        for number in contents.indices {
            if let content = contents[number], !isKept(number, content) {
                contents[number] = nil
                count -= 1
            }
        }
    }
}

extension Numbered: Sequence {
    package struct Iterator: IteratorProtocol {
        fileprivate let contents: [Content?]
        private var number = 0

        fileprivate init(_ contents: [Content?]) { self.contents = contents }

        package mutating func next() -> (key: Int, value: Content)? {
            while number < contents.count {
                defer { number += 1 }
                if let content = contents[number] { return (number, content) }
            }
            return nil
        }
    }

    package func makeIterator() -> Iterator { Iterator(contents) }
}
