/// A value whose default can be made of nothing.
protocol Blank: Sendable {
    init()
}

/// Keeps what few have anything of: one reference that stays empty until something of it is set.
@propertyWrapper
struct RarelySet<Value: Blank>: Sendable {
    private var storage: Boxed<Value>?

    init() {}

    /// The value where something of it was set: most ask for one part of what is not there.
    var given: Value? { storage?.wrappedValue }

    var wrappedValue: Value {
        _read {
            if let storage { yield storage.wrappedValue } else { yield Value() }
        }
        _modify {
            var content = storage ?? Boxed(wrappedValue: Value())
            // Held once, it is changed where it is.
            storage = nil
            defer { storage = content }
            yield &content.wrappedValue
        }
    }
}

extension RarelySet: Equatable where Value: Equatable {
    static func == (a: RarelySet, b: RarelySet) -> Bool {
        a.storage == nil && b.storage == nil || a.wrappedValue == b.wrappedValue
    }
}

extension RarelySet: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
