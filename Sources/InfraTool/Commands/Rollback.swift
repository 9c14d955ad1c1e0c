import ArgumentParser
import Deployment
import Infra
import Packaging
import Review

/// `infra rollback`
struct Rollback: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Deploy a service as an earlier commit had it: its committed templates and its archives.",
        discussion: """
            Without --to it goes back to the deployment before the last one. The templates are those of the commit in \
            git, the archives those that were deployed with them, which the bucket keeps. It is a deployment as any \
            other: what changes is shown first, and confirmed. The specs stay as they are, so that the next infra \
            deploy goes forward again.
            """)

    @OptionGroup var selection: StackSelection
    @OptionGroup var options: DeployOptions

    @Option(
        help: ArgumentHelp(
            "The commit to go back to; the deployment before the last one unless given.", valueName: "commit"))
    var to: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        guard selection.services.count == 1 else {
            throw ValidationError("Name one service to roll back: infra rollback SERVICE --stage \(selection.stage).")
        }
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: output, reports: false)
            let repository = try GitRepository(
                remedy: """
                    and a rollback uses the templates of a commit. Run it in a clone of the repository, or check out \
                    what was deployed and deploy that.
                    """)
            var recorded: [String: [String: String]] = [:]
            var deliveries: [StackDelivery] = []
            for situation in try StackReader(aws: aws).situations(try selection.chosen(of: compilation)) {
                let target = try RollbackTarget(
                    aws: aws, repository: repository, situation: situation, to: to, output: output)
                Terminal.printError(Presentable.text("\(situation.title): back to \(target.title)", slug: ""))
                deliveries.append(situation.delivery.with(templates: [(target.path, target.template)]))
                recorded[situation.delivery.folder] = target.archives
            }
            print(
                """
                A rollback does not take back what was written since (items, objects, messages), what other services \
                were sent, secrets, and other services' stacks.
                """)
            var run = DeployRun(
                aws: aws, options: options, compilation: compilation, deliveries: deliveries, artifacts: [],
                archives: [:],
                archivesFolder: "artifacts", output: output)
            run.recorded = recorded
            try run.run()
        }
    }
}

/// What a stack goes back to.
struct RollbackTarget {
    let title: String
    let path: String
    let template: [UInt8]
    /// Parameters of archives with their values then.
    let archives: [String: String]

    init(aws: AWSCommand, repository: GitRepository, situation: StackSituation, to: String?, output: String) throws {
        let delivery = situation.delivery
        guard let deployed = situation.deployed, situation.exists else {
            throw DeployFailure("\(situation.title) is not deployed, so there is nothing to roll back.")
        }
        guard !delivery.isNested else {
            throw DeployFailure(
                """
                \(situation.title) has nested stacks, whose earlier templates are not kept. Check the commit out in a \
                folder of its own (git worktree add), and there: infra deploy \(delivery.service) --stage \
                \(delivery.stage) --locked
                """)
        }
        var records: [DeploymentRecord] = []
        let bucket = deployed.parameters["ArtifactBucket"]
        var store: DeploymentRecords?
        if let bucket {
            let found = DeploymentRecords(aws: aws, bucket: bucket, region: situation.region, stack: situation.name)
            records = try found.all()
            store = found
        }
        let commit: String
        if let to {
            commit = try repository.commit(to)
        } else {
            guard let before = DeploymentRecord.before(records), let known = before.commit else {
                throw DeployFailure(
                    """
                    \(situation.title): no earlier deployment from a commit is \
                    noted\(bucket.map { " in \($0)" } ?? ", since the stack has no bucket"). Name the commit: --to \
                    COMMIT.
                    """)
            }
            commit = known
        }
        path = "\(delivery.folder)/cloudformation.json"
        guard
            let file = try repository.templates(in: commit, below: output).first(where: { [path = path] in
                $0.path == path
            })
        else {
            throw DeployFailure(
                "The commit \(commit.prefix(7)) has no \(output)/\(path). Name one in which the service was there.")
        }
        template = file.bytes
        title = "\(commit.prefix(7))"
        let value = try? Value.read(json: file.bytes)
        let wanted = (value?["Parameters"]?.members ?? []).map(\.key).filter(DeploymentRecord.isOfArchives)
        guard !wanted.isEmpty else {
            archives = [:]
            return
        }
        let digest = Digest.of(file.bytes).hex
        let ofCommit = records.filter { $0.commit == commit }
        guard let record = ofCommit.first(where: { $0.template == digest }) else {
            throw DeployFailure(
                ofCommit.isEmpty
                    ? """
                    \(situation.title): no deployment of the commit \(commit.prefix(7)) is \
                    noted\(bucket.map { " in \($0)" } ?? ""), so its archives are not known. Check it out in a folder \
                    of its own (git worktree add), and there: infra deploy \(delivery.service) --stage \
                    \(delivery.stage) --locked
                    """
                    : """
                    \(situation.title): what was deployed at the commit \(commit.prefix(7)) was not its committed \
                    template: \(output) had changes that were not committed. Name another commit, or check it out and \
                    deploy it with --locked.
                    """)
        }
        archives = record.archives.filter { wanted.contains($0.key) }
        let missing = wanted.filter { record.archives[$0] == nil } + (try store?.missing(record) ?? [])
        if !missing.isEmpty {
            throw DeployFailure(
                """
                \(situation.title): \(missing.joined(separator: ", ")) of the commit \(commit.prefix(7)) \
                \(missing.count == 1 ? "is" : "are") not in \(bucket ?? "the bucket") any more. Check the commit out \
                in a folder of its own, and there: infra deploy \(delivery.service) --stage \(delivery.stage) --locked
                """)
        }
    }
}
