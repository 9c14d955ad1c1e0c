import Infra
import Review

/// What one deployment of a stack asks AWS for, as far as names and templates tell.
package struct DeploymentRights: Sendable {
    /// Rights without which it fails, and which identity policies alone can give.
    package private(set) var needed: Set<Right> = []
    /// What else the handlers of new and changed resources may ask for, and uploads, which a bucket's policy can allow.
    package private(set) var possible: Set<Right> = []

    /// - Parameters:
    ///   - stack: as it will be.
    ///   - old: the root template as it is deployed; nil for a stack that is not there.
    ///   - handlersAreOfCaller: false where CloudFormation has a role of its own for the stack.
    ///   - hasUploads: whether archives or templates go to the bucket.
    package init(_ stack: PolicyStack, old: Value?, handlersAreOfCaller: Bool, hasUploads: Bool) {
        for name in ["CreateChangeSet", "DescribeChangeSet", "ExecuteChangeSet", "DescribeStackEvents"] {
            needed.insert(Right("cloudformation:\(name)", on: stack.arn("cloudformation:r:a:stack/\(stack.name)/*")))
        }
        if let role = stack.role {
            needed.insert(
                Right(
                    "iam:PassRole", on: role,
                    .init("StringEquals", "iam:PassedToService", ["cloudformation.amazonaws.com"])))
        }
        if hasUploads {
            possible.insert(Right("s3:PutObject", on: "arn:\(stack.partition):s3:::\(stack.bucket)/archives/*"))
        }
        guard handlersAreOfCaller else { return }
        let before = old?["Resources"]
        let resources = stack.templates.first?["Resources"]?.members ?? []
        let new = resources.filter { before?[$0.key] == nil }
        let changed = resources.filter { member in before?[member.key].map { !$0.isSame(as: member.value) } ?? false }
        // Of nested stacks that are there, the templates are not read.
        let creating = HandlerRights(
            stack, .create, only: Set(new.map(\.key)), inNested: old == nil
        ).rights
        // A resource with a condition may not come about.
        let types = new.filter { $0.value["Condition"] == nil }.compactMap { $0.value["Type"]?.text }
        let makers = Set(types.flatMap(Self.makers))
        for right in creating {
            if makers.contains(right.action) || right.action == "iam:PassRole" {
                needed.insert(right)
            } else {
                possible.insert(right)
            }
        }
        possible.formUnion(HandlerRights(stack, .update, only: Set(changed.map(\.key)), inNested: false).rights)
    }

    /// The call that makes a resource of the type, where it has the type's name: `sqs:CreateQueue` of
    /// `AWS::SQS::Queue`.
    private static func makers(of type: String) -> [String] {
        guard let name = type.split(separator: ":").last,
            let actions = HandlerPermissions.embedded.actions(of: type)
        else { return [] }
        return actions.map(\.action).filter { $0.hasSuffix(":Create\(name)") }
    }
}
