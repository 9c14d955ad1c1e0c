// Strings, numbers and booleans.
extension SchemaValidation {
    mutating func checkScalar(_ value: Value, _ node: SchemaNode) {
        if !node.allowed.isEmpty { checkAllowed(value, node) }
        if let bounds = node.length, case .string(let text) = value { checkLength(text, bounds) }
        if let bounds = node.range, let number = value.scalarNumber { checkRange(number, bounds) }
        if let pattern = node.pattern, let text = value.scalarText, !patterns.find(pattern, in: text) {
            report(.pattern) { subject in "\(subject) is '\(text)', which does not match \(pattern.string)." }
        }
    }

    private mutating func checkAllowed(_ value: Value, _ node: SchemaNode) {
        guard let text = value.scalarText, !node.allowed.contains(where: { $0.isSame(as: text, node.ignoresCase) })
        else { return }
        let allowed = node.allowed.compactMap(\.scalarText)
        // Among numbers nothing is near: 15 is no misspelt 1.
        let nearest = isTrial || Double(text) != nil ? nil : nearestName(to: text, among: allowed)
        report(.valueNotAllowed, suggestion: nearest) { subject in
            let remedy: String
            if let nearest {
                remedy = "did you mean '\(nearest)'?"
            } else if allowed.count <= 30 {
                remedy = "it is one of \(allowed.joined(separator: ", "))."
            } else {
                remedy = "it is one of \(allowed.count) values such as \(allowed.prefix(3).joined(separator: ", "))."
            }
            return "\(subject) cannot be '\(text)'; \(remedy)"
        }
    }

    private mutating func checkLength(_ text: String, _ bounds: SchemaNode.Bounds) {
        let utf8 = text.utf8.count
        // As many bytes as scalars at least, and four bytes a scalar at most: mostly that settles it.
        if Double(utf8) <= bounds.greatest ?? .infinity, Double(utf8) / 4 >= bounds.least ?? 0 { return }
        let length = Double(text.unicodeScalars.count)
        guard length > bounds.greatest ?? .infinity || length < bounds.least ?? 0 else { return }
        report(.length) { subject in
            "\(subject) is \(Int(length)) character\(length == 1 ? "" : "s") long; \(bounds.words) are allowed."
        }
    }

    private mutating func checkRange(_ number: Double, _ bounds: SchemaNode.Bounds) {
        guard number > bounds.greatest ?? .infinity || number < bounds.least ?? -.infinity else { return }
        report(.range) { subject in
            "\(subject) is \(Value.double(number).scalarText ?? ""); \(bounds.words) is allowed."
        }
    }
}

extension SchemaNode.Bounds {
    /// `1 to 64`, `at most 64`, `at least 1`.
    var words: String {
        let low = least.flatMap { Value.double($0).scalarText }
        let high = greatest.flatMap { Value.double($0).scalarText }
        return switch (low, high) {
        case (let low?, let high?): low == high ? "exactly \(low)" : "\(low) to \(high)"
        case (let low?, nil): "at least \(low)"
        case (nil, let high?): "at most \(high)"
        case (nil, nil): "any"
        }
    }
}

extension JSON {
    /// A string, number or boolean as text.
    var scalarText: String? {
        switch self {
        case .string(let text): text.string
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): Value.double(value).scalarText
        default: nil
        }
    }

    /// Whether this is the same text; `True` and `true` are, as CloudFormation takes either for the boolean.
    func isSame(as text: String, _ ignoresCase: Bool) -> Bool {
        if case .string(let own) = self, own == text { return true }
        let mayDifferInCase =
            ignoresCase || (4...5).contains(text.utf8.count) && ["true", "false"].contains(text.lowercased())
        if case .string = self, !mayDifferInCase { return false }
        guard let own = scalarText else { return false }
        return own == text || mayDifferInCase && own.lowercased() == text.lowercased()
    }
}
