import ArgumentParser
import Deployment
import Infra
import Review

/// `infra policy`
struct Policy: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Write the IAM policies of the role that may deploy these stacks and nothing more.",
        discussion: """
            What CloudFormation's handlers need for the resource types and properties in use, on the names and ARNs in \
            use; what infra deploy, status and remove ask of CloudFormation and S3; iam:PassRole for each role and the \
            service that it is handed to. Divided into policies that IAM takes. JSON on standard output, or files and \
            the commands that make the role of them.

              infra policy --stage prod --account 123456789012 --github OWNER/REPO --folder policies
              infra policy --stage prod --form change --since origin/main
            """)

    @OptionGroup var selection: Selection

    @Option(
        help: """
            first: for stacks that do not exist yet; update: for all deployments; change: what the specs add to \
            --since.
            """)
    var form = "update"

    @Option(
        help: ArgumentHelp(
            "The commit whose templates are deployed; for --form change the branch's base unless given.",
            valueName: "commit"))
    var since: String?

    @Option(
        help: ArgumentHelp("The account of the stacks; * in ARNs unless given or known from the spec.", valueName: "id")
    )
    var account: String?

    @Option(help: ArgumentHelp("The bucket for archives, where it is not infra's own.", valueName: "name"))
    var bucket: String?

    @Option(
        help: ArgumentHelp(
            """
            A template that the specs do not generate, of nested stacks the root first; with --stack-name and \
            --region.
            """,
            valueName: "file"))
    var template: [String] = []

    @Option(help: ArgumentHelp("The name of the stack that --template becomes.", valueName: "name"))
    var stackName: String?

    @Option(help: ArgumentHelp("The region of the stack that --template becomes.", valueName: "region"))
    var region: String?

    @Flag(help: "Allow making the bucket too.")
    var createBucket = false

    @Option(
        help: ArgumentHelp(
            "Write the role's trust too: for this repository's jobs that deploy to the stages' environments.",
            valueName: "owner/repo"))
    var github: String?

    @Option(help: ArgumentHelp("Write each document to a file in this folder.", valueName: "folder"))
    var folder: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        guard let form = DeployPolicy.Form(rawValue: form) else {
            throw ValidationError("--form takes first, update or change.")
        }
        if let account, account.utf8.count != 12 || !account.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            throw ValidationError("--account takes the 12 digits of an account.")
        }
        if let github { try Self.check(repository: github) }
        if !template.isEmpty { return try ofTemplates(form) }
        try withDeployFailures {
            let compilation = try DeploySpecs.compiled(services, settings, project, output: output, reports: false)
            let deliveries = compilation.deliveries.filter { selection.includes(service: $0.service, stage: $0.stage) }
            guard !deliveries.isEmpty else { throw DeployFailure("The specs declare no stack of this selection.") }
            let stacks = try deliveries.map { try stack($0, $0.templates.map { ($0.path, $0.bytes) }) }
            let old = try committed(deliveries, form)
            let policy = DeployPolicy(stacks, old: old, form)
            note(policy.unknownTypes)
            try PolicyOutput(
                policy: policy, stacks: deliveries.map(\.stackName), stages: Set(deliveries.map(\.stage)).sorted(),
                trust: try trust(deliveries), form: form
            ).write(to: folder)
        }
    }

    /// For templates of others, and those that are no stack of the specs.
    private func ofTemplates(_ form: DeployPolicy.Form) throws {
        guard let stackName, let region else {
            throw ValidationError("--template needs the stack's name and region: --stack-name NAME --region REGION.")
        }
        guard form != .change, github == nil, selection.isEverything else {
            throw ValidationError(
                "--template goes with --form first or update, and without services, stages and --github.")
        }
        try withDeployFailures {
            let account = account ?? "*"
            let stack = PolicyStack(
                name: stackName, region: region, account: account,
                templates: try template.map { try Self.template(($0, try FileSystem.read($0))) },
                bucket: bucket ?? "infra-artifacts-\(account)-\(region)")
            let policy = DeployPolicy([stack], form)
            note(policy.unknownTypes)
            try PolicyOutput(policy: policy, stacks: [stackName], stages: [stackName], trust: nil, form: form).write(
                to: folder)
        }
    }

    private func note(_ types: [String]) {
        for type in types {
            Terminal.printError(
                """
                note: AWS publishes no permissions of \(Presentable.text(type, slug: "")): add what it needs by hand.
                """)
        }
    }

    private func stack(_ delivery: StackDelivery, _ files: [(path: String, bytes: [UInt8])]) throws -> PolicyStack {
        let account = self.account ?? delivery.account?.id ?? "*"
        let templates = try files.map(Self.template)
        return PolicyStack(
            delivery, account: account,
            bucket: delivery.bucket ?? bucket ?? "infra-artifacts-\(account)-\(delivery.region.id)",
            createsBucket: createBucket,
            templates: templates)
    }

    private static func template(_ file: (path: String, bytes: [UInt8])) throws -> Value {
        do { return try TemplateText.read(file.bytes, name: file.path) } catch { throw DeployFailure(error.message) }
    }

    /// The stacks as they were in a commit.
    private func committed(_ deliveries: [StackDelivery], _ form: DeployPolicy.Form) throws -> [PolicyStack] {
        guard since != nil || form == .change else { return [] }
        let repository = try GitRepository(
            remedy: """
                and --since and --form change read the templates of a commit. Run it in a clone of the repository, or \
                without them.
                """)
        let commit = try since.map { try repository.commit($0) } ?? repository.mergeBase().commit
        let files = try repository.templates(in: commit, below: output)
        return try deliveries.compactMap { delivery in
            let mine = files.filter { file in
                delivery.templates.contains { $0.path == file.path }
                    || file.path == "\(delivery.folder)/cloudformation.json"
            }
            .sorted {
                ($0.path.hasSuffix("/cloudformation.json") ? 0 : 1, $0.path) < (
                    $1.path.hasSuffix("/cloudformation.json") ? 0 : 1, $1.path
                )
            }
            return mine.isEmpty ? nil : try stack(delivery, mine.map { ($0.path, $0.bytes) })
        }
    }

    private func trust(_ deliveries: [StackDelivery]) throws -> Value? {
        guard let github, let first = deliveries.first else { return nil }
        guard let account = account ?? first.account?.id else {
            throw DeployFailure("--github needs the account whose role it is: --account ID.")
        }
        return DeployPolicy.gitHubTrust(
            repository: github, environments: Set(deliveries.map(\.stage)).sorted(), account: account,
            partition: first.region.partition.id)
    }

    private static func check(repository: String) throws {
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0)
                        || [0x2D, 0x2E, 0x5F].contains($0)
                }
        }
        guard parts.count == 2, isName else { throw ValidationError("--github takes OWNER/REPO, without wildcards.") }
    }
}
