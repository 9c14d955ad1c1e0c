import Infra

/// A resource whose properties are read in canonical form.
protocol CanonicalResource {
    var id: String { get }
    var type: String { get }
    /// A property in canonical form.
    subscript(name: String) -> Value? { get }
}

extension CanonicalResource {
    /// The value at a path of names.
    func value(at names: String...) -> Value? {
        guard let first = names.first else { return nil }
        var value = self[first]
        for name in names.dropFirst() { value = value?[name] }
        return value
    }
}

extension ResourceForm: CanonicalResource {}
