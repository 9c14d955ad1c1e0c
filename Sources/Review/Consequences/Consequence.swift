import Infra

/// What a change does, in a sentence, at the line of the spec that causes it.
package struct Consequence: Hashable, Sendable {
    /// How closely a reviewer must look, and so the verdict on the whole change.
    package enum Danger: Int, Sendable, Comparable, CaseIterable {
        /// Good to know.
        case safe
        /// A reviewer should decide whether it is meant.
        case look
        /// Data, availability or security is at stake, or CloudFormation refuses the update.
        case dangerous

        package static func < (a: Danger, b: Danger) -> Bool { a.rawValue < b.rawValue }

        package var title: String {
            switch self {
            case .safe: "safe"
            case .look: "look here"
            case .dangerous: "dangerous"
            }
        }
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// CloudFormation refuses the update.
        case refused
        /// Data is lost.
        case dataLoss = "data-loss"
        /// What keeps data or the stack from being deleted becomes weaker.
        case protection
        /// The resource is replaced by a new one.
        case replacement
        /// Who may do what.
        case rights
        /// What can be reached from outside, and by whom.
        case exposure
        /// Exports, imports and the order of deployments.
        case otherStacks = "other-stacks"
        /// What code runs, where and when.
        case runtime
        /// What has a price while idle.
        case cost
    }

    package let danger: Danger
    package let kind: Kind
    /// The path of the template, relative to the output folder.
    package let path: String
    package let stack: StackName
    /// The logical id; empty where it is about the stack as a whole.
    package let resource: String
    package let message: String
    /// The page of AWS's documentation that says so.
    package let source: String
    /// The line that causes it; line 0 where only the file is known, nil where nothing is.
    package var location: SourceLocation?
}

extension ResourceChange {
    /// How messages name it: `Jobs (AWS::SQS::Queue)`.
    var title: String { "\(Printable.text(id)) (\(Printable.text(type)))" }
}
