/// Keeps a large value behind one reference, copied when it is changed: declarations are handed around a lot, and a
/// copy then costs one count instead of one for every string and array in it.
@propertyWrapper
struct Boxed<Value: Sendable>: Sendable {
    /// Changed only while one `Boxed` alone refers to it.
    ///
    /// So two accesses of which one changes it would be two of the same `Boxed`, and those the compiler rules out:
    /// there is nothing to check at each of hundreds of thousands of reads.
    private final class Storage: @unchecked Sendable {
        @exclusivity(unchecked) var value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    init(wrappedValue: Value) { storage = Storage(wrappedValue) }

    var wrappedValue: Value {
        _read { yield storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
            yield &storage.value
        }
    }
}

extension Boxed: Equatable where Value: Equatable {
    static func == (a: Boxed, b: Boxed) -> Bool { a.storage === b.storage || a.storage.value == b.storage.value }
}

extension Boxed: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(storage.value) }
}
