/// A list that mostly has no element or one, for which it asks no memory.
enum Few<Element> {
    case empty
    case one(Element)
    case several([Element])

    var isEmpty: Bool { if case .empty = self { true } else { false } }

    mutating func append(_ element: Element) {
        switch self {
        case .empty: self = .one(element)
        case .one(let first): self = .several([first, element])
        case .several(let elements): self = .several(elements + [element])
        }
    }

    mutating func append(_ others: Few) {
        if isEmpty { self = others } else { for element in others { append(element) } }
    }
}

extension Few: Sequence {
    struct Iterator: IteratorProtocol {
        fileprivate let few: Few
        private var position = 0

        fileprivate init(_ few: Few) { self.few = few }

        mutating func next() -> Element? {
            defer { position += 1 }
            switch few {
            case .empty: return nil
            case .one(let element): return position == 0 ? element : nil
            case .several(let elements): return position < elements.count ? elements[position] : nil
            }
        }
    }

    func makeIterator() -> Iterator { Iterator(self) }
}

extension Few: Sendable where Element: Sendable {}
