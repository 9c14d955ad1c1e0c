/// A setting with the place where the author gave it.
struct Placed<Value: Sendable>: Sendable {
    var value: Value
    var location: SourceLocation

    init(_ value: Value, _ location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Placed: Equatable where Value: Equatable {
    static func == (a: Placed, b: Placed) -> Bool { a.value == b.value }
}

extension Placed: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
