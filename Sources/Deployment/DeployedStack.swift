import Infra
import Review

/// A stack as AWS has it: an element of what `DescribeStacks` answers.
package struct DeployedStack: Sendable {
    package let id: String
    package let name: String
    package let status: String
    package let reason: String?
    package let parameters: [String: String]
    package let outputs: [Output]
    package let tags: [String: String]
    package let role: String?
    package let topics: [String]
    package let isProtected: Bool
    /// When it was created or last updated, as AWS writes it.
    package let changed: String
    package let drift: String?

    package struct Output: Sendable, Hashable {
        package let key: String
        package let value: String
        package let description: String?
        package let export: String?
    }

    package init?(_ value: Value) {
        guard let name = value["StackName"]?.text, let status = value["StackStatus"]?.text else { return nil }
        self.name = name
        self.status = status
        id = value["StackId"]?.text ?? name
        reason = value["StackStatusReason"]?.text
        parameters = Self.texts(value["Parameters"], "ParameterKey", "ParameterValue")
        tags = Self.texts(value["Tags"], "Key", "Value")
        outputs = (value["Outputs"]?.elements ?? []).compactMap { output in
            guard let key = output["OutputKey"]?.text, let text = output["OutputValue"]?.scalarText else { return nil }
            return Output(
                key: key, value: text, description: output["Description"]?.text, export: output["ExportName"]?.text)
        }
        role = value["RoleARN"]?.text
        topics = (value["NotificationARNs"]?.elements ?? []).compactMap(\.text)
        isProtected = value["EnableTerminationProtection"] == .bool(true)
        changed = value["LastUpdatedTime"]?.text ?? value["CreationTime"]?.text ?? ""
        drift = value["DriftInformation"]?["StackDriftStatus"]?.text
    }

    private static func texts(_ list: Value?, _ key: String, _ value: String) -> [String: String] {
        var texts: [String: String] = [:]
        for element in list?.elements ?? [] {
            if let name = element[key]?.text, let text = element[value]?.scalarText { texts[name] = text }
        }
        return texts
    }

    package var state: StackState { StackState(status) }
}

/// What a stack's status means for whoever wants to deploy.
/// Source: AWS CloudFormation User Guide, "Stack status codes".
package enum StackState: Sendable, Hashable {
    /// It takes an update.
    case ready
    /// Something is under way; it ends by itself.
    case inProgress
    /// A change set made it, and none was executed yet: it holds nothing.
    case reviewing
    /// Its first creation failed and all was undone: it can only be deleted.
    case creationFailed
    /// A failure without rollback: what was made stands, and an update or a rollback goes on from there.
    case paused
    /// Neither the update nor its rollback succeeded.
    case rollbackFailed
    /// Its deletion failed half way.
    case deletionFailed
    /// It is gone.
    case deleted

    package init(_ status: String) {
        switch status {
        case "REVIEW_IN_PROGRESS": self = .reviewing
        case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED": self = .creationFailed
        case "CREATE_FAILED", "UPDATE_FAILED": self = .paused
        case "UPDATE_ROLLBACK_FAILED": self = .rollbackFailed
        case "DELETE_FAILED": self = .deletionFailed
        case "DELETE_COMPLETE": self = .deleted
        case _ where status.hasSuffix("_IN_PROGRESS"): self = .inProgress
        default: self = .ready
        }
    }

    /// Whether an operation that ended so did what was asked for.
    package static func isSuccess(_ status: String) -> Bool {
        ["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE", "DELETE_COMPLETE"].contains(status)
    }
}
