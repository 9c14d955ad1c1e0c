import Infra
import Review

/// One action on one resource: what policies are made of.
package struct Right: Sendable, Hashable {
    package let action: String
    /// An ARN, perhaps with `*`.
    package let resource: String
    package let condition: Condition?

    package struct Condition: Sendable, Hashable, Comparable {
        package let test: String
        package let key: String
        package let values: [String]

        package init(_ test: String, _ key: String, _ values: [String]) {
            (self.test, self.key, self.values) = (test, key, values.sorted())
        }

        package static func < (a: Condition, b: Condition) -> Bool {
            (a.key, a.values.joined()) < (b.key, b.values.joined())
        }
    }

    package init(_ action: String, on resource: String, _ condition: Condition? = nil) {
        (self.action, self.resource, self.condition) = (action, resource, condition)
    }
}
