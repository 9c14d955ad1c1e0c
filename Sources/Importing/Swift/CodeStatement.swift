import Infra

/// A statement in the body of a service.
struct CodeStatement: Hashable, Sendable {
    /// Lines above it.
    var comments: [String] = []
    /// The name of a constant that holds it, where something refers to it.
    var name: String?
    var code: Code
    /// What it is of the original, the same for all stages.
    var id = ""
    /// Whether it states a constant that was made above it.
    var isStating = false
    /// `stage == .prod`, where it is there in some stages only.
    var condition: String?
}
