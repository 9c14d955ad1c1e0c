import Infra
import Review

/// The parameters of a deployment: those that infra gives, those of the command line, and those that stay as they are.
package struct ParameterPlan: Sendable {
    /// In the template's order.
    package private(set) var given: [(name: String, value: ParameterSource)] = []
    /// Without a value: they have no default, and the stack has none yet.
    package private(set) var missing: [Missing] = []
    /// Given, but no parameter of the template.
    package private(set) var unknown: [String] = []
    /// Stay as somebody set them, though the template has a default.
    package private(set) var kept: [String] = []

    package enum ParameterSource: Sendable, Hashable {
        case value(String)
        /// The stack keeps the value that it has.
        case previous
    }

    package struct Missing: Sendable, Hashable {
        package let name: String
        package let description: String?
        package let isSecret: Bool
    }

    /// - Parameters:
    ///   - template: as it will be.
    ///   - known: values of the archives and the bucket.
    ///   - said: values of the command line; those that no stack has are its business.
    ///   - old: the template as it is deployed, and the values that it has; nil for a new stack.
    package init(
        template: Value, known: [String: String], said: [String: String],
        old: (template: Value, values: [String: String])?
    ) {
        for parameter in template["Parameters"]?.members ?? [] {
            let name = parameter.key
            let isSecret = ["true", "TRUE", "True"].contains(parameter.value["NoEcho"]?.scalarText ?? "")
            let value = known[name] ?? said[name]
            if let value {
                given.append((name, .value(value)))
                continue
            }
            let wasThere = old?.template["Parameters"]?[name] != nil && old?.values[name] != nil
            guard let standard = parameter.value["Default"] else {
                if wasThere {
                    given.append((name, .previous))
                } else {
                    missing.append(
                        Missing(name: name, description: parameter.value["Description"]?.text, isSecret: isSecret))
                }
                continue
            }
            // What differs from the old default was set by somebody, and stays; a default that the spec changes holds.
            let oldDefault = old?.template["Parameters"]?[name]?["Default"]?.scalarText
            if wasThere, isSecret || old?.values[name] != oldDefault, old?.values[name] != standard.scalarText {
                given.append((name, .previous))
                kept.append(name)
            }
        }
        let names = Set((template["Parameters"]?.members ?? []).map(\.key))
        unknown = said.keys.filter { !names.contains($0) }.sorted()
    }

    /// Which parameters get another value than the stack has.
    package func changes(from values: [String: String], template: Value) -> [String] {
        let new = Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return (template["Parameters"]?.members ?? []).compactMap { parameter in
            switch new[parameter.key] {
            case .previous?: nil
            case .value(let value)?: values[parameter.key] == value ? nil : parameter.key
            case nil: values[parameter.key] == parameter.value["Default"]?.scalarText ? nil : parameter.key
            }
        }
    }

    /// As `CreateChangeSet` takes them.
    package var value: Value {
        .array(
            given.map { parameter in
                switch parameter.value {
                case .value(let text): ["ParameterKey": .string(parameter.name), "ParameterValue": .string(text)]
                case .previous: ["ParameterKey": .string(parameter.name), "UsePreviousValue": true]
                }
            })
    }
}

extension Value {
    /// Whether both are the same JSON, whatever the order of members.
    package func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.object(let a), .object(let b)):
            guard a.count == b.count else { return false }
            let known = Dictionary(b.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            return a.allSatisfy { member in known[member.key].map { member.value.isSame(as: $0) } ?? false }
        case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        default: return self == other || (scalarText != nil && scalarText == other.scalarText)
        }
    }
}
