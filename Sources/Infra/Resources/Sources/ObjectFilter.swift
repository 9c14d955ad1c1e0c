/// Which events of which keys of a bucket are meant.
struct ObjectFilter: Sendable, Hashable {
    let event: ObjectEvent
    let prefix: String
    let suffix: String

    /// As a bucket's notification configuration has it: prefix first.
    var rules: [(name: String, value: String)] {
        [("prefix", prefix), ("suffix", suffix)].filter { !$0.value.isEmpty }
    }

    /// Whether one event of one key can be meant by both, which S3 refuses in one bucket.
    func overlaps(_ other: ObjectFilter) -> Bool {
        event.overlaps(other.event) && (prefix.hasPrefix(other.prefix) || other.prefix.hasPrefix(prefix))
            && (suffix.hasSuffix(other.suffix) || other.suffix.hasSuffix(suffix))
    }

    /// What the keys are, in EventBridge's pattern language.
    var keyPattern: Value? {
        switch (prefix.isEmpty, suffix.isEmpty) {
        case (true, true): nil
        case (false, true): [["prefix": .string(prefix)]]
        case (true, false): [["suffix": .string(suffix)]]
        case (false, false): [["wildcard": .string("\(Self.escaped(prefix))*\(Self.escaped(suffix))")]]
        }
    }

    /// In a wildcard pattern the star and the backslash are written behind a backslash.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "*" || character == "\\" { result += "\\" }
            result.append(character)
        }
        return result
    }
}
