/// Values by name, at least one: an unknown name gets the first value, and is reported.
struct ValuesByName<Value: Sendable>: Sendable {
    /// `stage` or `region`.
    let what: String
    let first: (name: String, value: Value)
    let others: [(name: String, value: Value)]
    let location: SourceLocation

    private var all: [(name: String, value: Value)] { [first] + others }

    /// The value of that name. Where there is none, the body that asks gets another one, and the author is told.
    subscript(_ name: String) -> Value {
        let found = all.filter { $0.name == name }
        if found.count != 1 {
            let names = list(all.map(\.name))
            Evaluation.note(
                MissingValue(
                    location: location,
                    message: found.isEmpty
                        ? "There is no value for the \(what) \"\(name)\" here, only for \(names); add one."
                        : "There are \(found.count) values for the \(what) \"\(name)\" here; remove all but one."))
        }
        return found.first?.value ?? first.value
    }
}

extension ValuesByName: Equatable where Value: Equatable {
    static func == (a: Self, b: Self) -> Bool {
        a.all.map(\.name) == b.all.map(\.name) && a.all.map(\.value) == b.all.map(\.value)
    }
}

/// A value that a body asked for and that is not there.
struct MissingValue: Hashable, Sendable {
    let location: SourceLocation
    let message: String
}
