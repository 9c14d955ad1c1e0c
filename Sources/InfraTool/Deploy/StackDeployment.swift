import Deployment
import Infra
import Review

/// One stack's way: a change set, made or found again, executed and followed.
struct StackDeployment: Sendable {
    enum Outcome: Sendable {
        case done(DeployedStack)
        case unchanged
        /// AWS tried and failed.
        case failed(DeployedStack?, causes: [StackEvent], StackOperation)
        /// AWS was not asked to change anything, or whether it does is not known.
        case refused(String)
    }

    struct Result: Sendable {
        let plan: StackPlan
        let outcome: Outcome
        let lines: [String: SourceLocation]
    }

    let aws: AWSCommand
    let rollback: Bool
    let recreates: Bool
    let isExpress: Bool
    let plan: StackPlan
    let follower: StackFollower
    let bucketKey: String

    init(run: DeployRun, plan: StackPlan) {
        aws = run.aws
        rollback = run.options.rollback
        recreates = run.options.recreate
        isExpress = run.options.express
        self.plan = plan
        follower = run.follower(plan.situation)
        bucketKey = plan.bucket ?? ""
    }

    private var region: String { plan.situation.region }
    private var console: DeployConsole { follower.console }

    func result() -> Result {
        let outcome: Outcome
        do { outcome = try deploy() } catch let failure as AWSFailure {
            outcome = .refused(DeployFailure.sentence(failure, "deploy \(plan.situation.title)"))
        } catch let failure as DeployFailure {
            outcome = .refused(failure.messages.joined(separator: "\n"))
        } catch {
            outcome = .refused("\(error)")
        }
        return Result(plan: plan, outcome: outcome, lines: follower.lines)
    }

    private func deploy() throws -> Outcome {
        let isNew = try makeRoom()
        let request = ChangeSetRequest(
            stack: plan.situation.name, isNew: isNew, template: try template(), parameters: plan.parameters,
            tags: plan.tags,
            role: plan.delivery.role, topics: plan.delivery.topics, express: (isExpress, rollback))
        let set = try changeSet(request)
        if set.isEmpty {
            try? discard(request.name)
            return .unchanged
        }
        guard set.isReady else {
            try? discard(request.name)
            return .refused(
                """
                \(plan.situation.title): AWS refuses the change set: \(set.reason ?? set.status). Nothing was \
                changed.\(FailureAdvice.text(for: set.reason ?? "").map { " \($0)" } ?? "")
                """)
        }
        for change in set.replaced {
            console.say(
                """
                  AWS replaces\(change.replacement == "Conditional" ? " perhaps" : "")  \(plan.situation.title) \
                \(change.id) (\(change.type))
                """)
        }
        console.say(
            """
            \(plan.situation.title): \(isNew ? "creating" : "updating") (\(set.changes.count) \
            \(set.changes.count == 1 ? "resource" : "resources"))
            """)
        var arguments = [
            "--stack-name", plan.situation.name, "--change-set-name", request.name, "--client-request-token",
            request.name,
        ]
        if !rollback, !isExpress { arguments.append("--disable-rollback") }
        do { _ = try aws.call("cloudformation", "execute-change-set", region: region, arguments) } catch {
            // An answer was lost, and the call was made again.
            let isUnderWay =
                error.code?.hasPrefix("InvalidChangeSetStatus") == true
                && (try? described(request.name))?.execution.hasPrefix("EXECUTE_") == true
            guard !isUnderWay else { return try followed(isNew: isNew) }
            throw DeployFailure(
                error, "start the deployment of \(plan.situation.title), whose change set \(request.name) is ready")
        }
        return try followed(isNew: isNew)
    }

    private func followed(isNew: Bool) throws -> Outcome {
        let id = plan.situation.deployed?.id ?? plan.situation.name
        let (stack, operation) = try follower.follow(id: recreates && isNew ? plan.situation.name : id)
        if let stack, StackState.isSuccess(stack.status) { return .done(stack) }
        return .failed(stack, causes: follower.causes(operation), operation)
    }

    /// Deletes what holds nothing and is in the way.
    /// - Returns: whether to create the stack.
    private func makeRoom() throws -> Bool {
        guard let deployed = plan.situation.deployed else { return true }
        switch deployed.state {
        case .creationFailed:
            guard recreates else { return false }
            console.say("\(plan.situation.title): deleting the remains of the failed creation")
            _ = try aws.call("cloudformation", "delete-stack", region: region, ["--stack-name", deployed.id])
            let (stack, _) = try follower.follow(id: deployed.id)
            if let stack {
                throw DeployFailure(
                    "\(plan.situation.title) could not be deleted: \(stack.status) \(stack.reason ?? "")")
            }
            return true
        case .reviewing:
            // Made by a change set that was never executed. Another's change set is left to its maker.
            let answer = try aws.call(
                "cloudformation", "list-change-sets", region: region, ["--stack-name", deployed.name])
            let others = (answer["Summaries"]?.elements ?? []).compactMap { $0["ChangeSetName"]?.text }
                .filter { !$0.hasPrefix(ChangeSetRequest.prefix) }
            guard others.isEmpty else {
                throw DeployFailure(
                    """
                    The stack \(deployed.name) is in REVIEW_IN_PROGRESS: the change \
                    \(others.count == 1 ? "set" : "sets") \(others.joined(separator: ", ")), which infra did not make, \
                    \(others.count == 1 ? "waits" : "wait") for somebody. Execute or delete \
                    \(others.count == 1 ? "it" : "them"): aws cloudformation delete-change-set --region \(region) \
                    --stack-name \(deployed.name) --change-set-name \(others[0])
                    """)
            }
            return true
        default: return false
        }
    }

    private func template() throws -> ChangeSetRequest.Template {
        let text = String(decoding: plan.bytes, as: UTF8.self)
        guard plan.bytes.count > ChangeSetRequest.largestText else { return .text(text) }
        guard let bucket = plan.bucket else {
            throw DeployFailure(
                """
                \(plan.situation.title): the template is too large to be sent; it goes through a bucket. Name one: \
                --bucket NAME.
                """)
        }
        return .url(
            try TemplateUpload(aws: aws, bucket: bucket, region: plan.delivery.region).put(
                plan.bytes, plan.delivery, follower.console))
    }

    /// Made, or found where an earlier run was cut off.
    private func changeSet(_ request: ChangeSetRequest) throws -> ChangeSet {
        var isThere = false
        if plan.situation.deployed?.state == .reviewing { isThere = try described(request.name)?.isReady ?? false }
        if !isThere {
            do { _ = try aws.call("cloudformation", "create-change-set", region: region, input: request.input) } catch {
                if isExpress, error.message.contains("DeploymentConfig") { throw Self.tooOldForExpress }
                if error.code == "AlreadyExistsException" {
                    if let set = try described(request.name), set.isReady || set.isPending || set.isEmpty {
                        return try settled(request.name)
                    }
                    try discard(request.name)
                    _ = try aws.call("cloudformation", "create-change-set", region: region, input: request.input)
                } else if error.message.contains("No updates are to be performed") {
                    return ChangeSet(["Status": "FAILED", "StatusReason": "No updates are to be performed"])
                } else {
                    throw error
                }
            }
        }
        return try settled(request.name)
    }

    /// Source: AWS CloudFormation API Reference, "DeploymentConfig", of 2026-06-30.
    private static let tooOldForExpress = DeployFailure(
        """
        This AWS CLI does not know CloudFormation's express mode, which came on 2026-06-30. Update it (version 1.45.38 \
        or a version 2 of July 2026), or deploy without --express. Nothing was changed.
        """)

    private func settled(_ name: String) throws -> ChangeSet {
        var wait = 0.3
        while true {
            guard let set = try described(name) else {
                throw DeployFailure("The change set \(name) of \(plan.situation.title) is gone. Run the command again.")
            }
            if !set.isPending { return set }
            Pause.seconds(wait)
            wait = min(wait * 1.5, 5)
        }
    }

    private func described(_ name: String) throws(AWSFailure) -> ChangeSet? {
        do {
            return ChangeSet(
                try aws.call(
                    "cloudformation", "describe-change-set", region: region,
                    ["--stack-name", plan.situation.name, "--change-set-name", name]))
        } catch {
            if error.kind == .absent { return nil }
            throw error
        }
    }

    private func discard(_ name: String) throws(AWSFailure) {
        _ = try aws.call(
            "cloudformation", "delete-change-set", region: region,
            ["--stack-name", plan.situation.name, "--change-set-name", name])
    }
}
