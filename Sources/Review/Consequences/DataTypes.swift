import Infra

/// Resource types that hold what nothing can make again.
package enum DataTypes {
    /// What is lost with a resource of the type; nil for one that holds nothing.
    package static func contents(of type: String) -> String? { ResourceTypeFacts.contents(of: type) }
}
