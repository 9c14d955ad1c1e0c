import Infra
import Review

/// An event of a stack: an element of what `DescribeStackEvents` answers.
package struct StackEvent: Sendable, Hashable {
    package let id: String
    package let stackID: String
    package let resource: String
    package let physicalID: String
    package let type: String
    package let status: String
    package let reason: String?
    package let time: String

    package init?(_ value: Value) {
        guard let id = value["EventId"]?.text, let resource = value["LogicalResourceId"]?.text,
            let status = value["ResourceStatus"]?.text
        else { return nil }
        self.id = id
        self.resource = resource
        self.status = status
        stackID = value["StackId"]?.text ?? ""
        physicalID = value["PhysicalResourceId"]?.text ?? ""
        type = value["ResourceType"]?.text ?? ""
        reason = value["ResourceStatusReason"]?.text
        time = value["Timestamp"]?.scalarText ?? ""
    }

    /// About the stack and none of its resources.
    package var isOfStack: Bool {
        type == "AWS::CloudFormation::Stack" && (physicalID == stackID || physicalID.isEmpty)
    }
    package var isFailure: Bool { status.hasSuffix("_FAILED") }

    /// What a line of progress says of it; nil for what only begins.
    package var progress: String? {
        guard !isOfStack else { return nil }
        switch status {
        case "CREATE_COMPLETE": return "created"
        case "UPDATE_COMPLETE": return "updated"
        case "DELETE_COMPLETE": return "deleted"
        case "DELETE_SKIPPED": return "kept"
        case "IMPORT_COMPLETE": return "imported"
        case _ where isFailure: return "failed"
        default: return nil
        }
    }
}
