import Infra

/// One setting of a resource, before and after.
struct Setting {
    let old: Value?
    let new: Value?

    /// - Parameter path: names with slashes; `Key=Value` picks the element of a list whose member `Key` is `Value`.
    init(_ change: ResourceChange, _ path: String) {
        let steps = path.split(separator: "/").map(String.init)
        old = change.old.flatMap { Self.value($0, steps) }
        new = change.new.flatMap { Self.value($0, steps) }
    }

    private static func value(_ form: ResourceForm, _ steps: [String]) -> Value? {
        var value: Value? = .object(form.properties)
        for step in steps {
            if let equals = step.firstIndex(of: "=") {
                let (key, name) = (String(step[..<equals]), String(step[step.index(after: equals)...]))
                value = value?.elements?.first { $0[key]?.scalarText == name }
            } else {
                value = value?.intrinsic == nil ? value?[step] : value
            }
        }
        return value
    }

    var differs: Bool { old != new }
    /// Whether what is put in later decides.
    var isOpen: Bool { [old, new].contains { $0?.intrinsic != nil } }
    var oldText: String? { old?.scalarText }
    var newText: String? { new?.scalarText }
    var oldNumber: Double? { oldText.flatMap(Double.init) }
    var newNumber: Double? { newText.flatMap(Double.init) }

    /// Whether it said one of the texts and no longer does.
    func loses(_ texts: Set<String>) -> Bool {
        guard let before = oldText?.lowercased(), texts.contains(before) else { return false }
        return new?.intrinsic == nil && !(newText.map { texts.contains($0.lowercased()) } ?? false)
    }
}
