import Deployment
import Infra
import Review

/// Whether whoever deploys may do so, as far as IAM's policy simulator tells: what it cannot tell keeps nobody.
struct CallerPermissions: Sendable {
    /// Without these the deployment fails.
    private(set) var missing: [PolicySimulation.Denial] = []
    /// These may be needed, or be allowed by what the simulator does not know.
    private(set) var doubtful: [PolicySimulation.Denial] = []

    /// Asks while other things go on. It gives up at the first call that is refused.
    static func asked(_ aws: AWSCommand, _ plans: [StackPlan], _ identity: Identity) -> Background<CallerPermissions>? {
        guard identity.isOfCaller, let source = PolicySimulation.source(of: identity.arn) else { return nil }
        return Background { CallerPermissions(aws, plans, identity, source) }
    }

    private init(_ aws: AWSCommand, _ plans: [StackPlan], _ identity: Identity, _ source: String) {
        for region in Set(plans.map(\.situation.region)).sorted() {
            var (needed, possible): (Set<Right>, Set<Right>) = ([], [])
            for plan in plans where plan.situation.region == region {
                let rights = plan.rights(account: identity.account)
                needed.formUnion(rights.needed)
                possible.formUnion(rights.possible)
            }
            let requests = PolicySimulation.requests(for: needed.union(possible), region: region)
            guard let first = requests.first,
                let (source, answer) = Self.known(source, first, aws, region)
            else { return }
            let others = sideBySide(Array(requests.dropFirst()), most: 4) { request in
                Self.answer(source, request, aws, region).map { PolicySimulation.denials(in: $0, of: request) } ?? []
            }
            for denial in PolicySimulation.denials(in: answer, of: first) + others.flatMap({ $0 }) {
                if needed.contains(denial.right), denial.reason != .organization {
                    missing.append(denial)
                } else {
                    doubtful.append(denial)
                }
            }
        }
    }

    /// The first answer, with the role's ARN: the caller's has not the role's path, as roles of IAM Identity Center
    /// have one.
    private static func known(
        _ source: String, _ request: PolicySimulation.Request, _ aws: AWSCommand, _ region: String
    ) -> (source: String, answer: Value)? {
        do throws(AWSFailure) { return (source, try ask(source, request, aws, region)) } catch {
            guard error.code == "NoSuchEntity", let name = source.split(separator: "/").last, source.contains(":role/"),
                let role = try? aws.call(
                    "iam", "get-role", region: region, ["--role-name", String(name)], repeats: 0),
                let arn = role["Role"]?["Arn"]?.text, arn != source,
                let answer = answer(arn, request, aws, region)
            else { return nil }
            return (arn, answer)
        }
    }

    private static func answer(
        _ source: String, _ request: PolicySimulation.Request, _ aws: AWSCommand, _ region: String
    ) -> Value? {
        try? ask(source, request, aws, region)
    }

    private static func ask(
        _ source: String, _ request: PolicySimulation.Request, _ aws: AWSCommand, _ region: String
    ) throws(AWSFailure) -> Value {
        try aws.call(
            "iam", "simulate-principal-policy", region: region,
            ["--cli-connect-timeout", "5", "--cli-read-timeout", "15"], input: request.input(source: source), repeats: 0
        )
    }

    /// Says what is missing, and ends the command where it fails without it.
    func report(_ plans: [StackPlan], _ identity: Identity, _ options: DeployOptions, _ console: DeployConsole) throws {
        let most = 10
        func list(_ denials: [PolicySimulation.Denial]) -> String {
            let lines = denials.prefix(most).map { "\n    \($0.text)" }
            return lines.joined() + (denials.count > most ? "\n    … and \(denials.count - most) more" : "")
        }
        let services = plans.map(\.delivery.service).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let stage = plans.first?.delivery.stage ?? ""
        let command =
            """
            infra policy \(services.joined(separator: " ")) --stage \(stage) --account \
            \(identity.account)\(options.createBucket ? " --create-bucket" : "")
            """
        if !missing.isEmpty, !options.skipRightsCheck {
            throw DeployFailure(
                """
                IAM's policy simulator says that \(identity.arn) lacks permissions for this deployment. Nothing was \
                changed.\(list(missing))
                \(command) writes the policies that grant them. To deploy anyway: --skip-rights-check
                """)
        }
        guard !doubtful.isEmpty else { return }
        console.say(
            """
            note: IAM's policy simulator does not find these permissions, some of which the deployment may \
            need:\(list(doubtful))
            \(command) writes the policies that grant them.
            """)
    }
}

extension StackPlan {
    /// What deploying it asks for.
    fileprivate func rights(account: String) -> DeploymentRights {
        let templates = [template] + nested.compactMap { try? TemplateText.read($0.bytes, name: $0.key) }
        let stack = PolicyStack(
            delivery, account: account, bucket: bucket ?? "", createsBucket: false, templates: templates)
        return DeploymentRights(
            stack, old: situation.oldTemplate,
            handlersAreOfCaller: delivery.role == nil && situation.deployed?.role == nil,
            hasUploads: bucket != nil && !uploads.isEmpty)
    }
}
