/// Roles whose trust policies the service that works with them tests when the resource is created.
enum AssumableRoles {
    static let services: [String: (property: [String], principal: String)] = [
        "AWS::CodeBuild::Project": (["ServiceRole"], "codebuild"),
        "AWS::CodePipeline::Pipeline": (["RoleArn"], "codepipeline"),
        "AWS::KinesisFirehose::DeliveryStream": (["ExtendedS3DestinationConfiguration", "RoleARN"], "firehose"),
        "AWS::Lambda::Function": (["Role"], "lambda"),
        "AWS::Pipes::Pipe": (["RoleArn"], "pipes"),
        "AWS::Scheduler::Schedule": (["Target", "RoleArn"], "scheduler"),
        "AWS::StepFunctions::StateMachine": (["RoleArn"], "states"),
    ]

    static func check(_ user: DeployedResource, _ stack: EffectiveStack, _ report: inout Report) {
        guard let (property, principal) = services[user.resource.type],
            let role = stack.target(of: user.resource.property(property)), role.type == "AWS::IAM::Role",
            let trusted = trusted(by: role.property("AssumeRolePolicyDocument"), in: stack)
        else { return }
        let isTrusted = trusted.contains {
            $0 == "*" || $0.hasPrefix("\(principal).") && $0.hasText(".amazonaws.com")
        }
        guard !isTrusted else { return }
        report(
            .roleNotAssumable, in: user, at: property[0],
            saying: """
                The \(user.title) works with the role "\(role.id)", whose trust policy does not name \
                \(principal).amazonaws.com, so the service cannot assume it; add the service as a principal there.
                """,
            notes: [.init(role.location, "the role \"\(role.id)\"")])
    }

    /// The services that statements allow to assume the role; nil where that is not known before deployment.
    private static func trusted(by document: Value?, in stack: EffectiveStack) -> [String]? {
        guard let statements = document?["Statement"] else { return nil }
        var found: [String] = []
        for statement in statements.oneOrMore {
            guard statement["Effect"] == "Allow", let principal = statement["Principal"] else { return nil }
            if principal == "*" { return ["*"] }
            guard case .object(let kinds) = principal, !kinds.isIntrinsic else { return nil }
            for kind in kinds where kind.key == "Service" {
                for service in kind.value.oneOrMore {
                    guard let text = stack.text(service), !text.hasText("${") else { return nil }
                    found.append(text)
                }
            }
        }
        return found
    }
}
