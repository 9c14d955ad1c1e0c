import ArgumentParser
import Deployment
import Infra
import Packaging
import Review

/// One deployment, from what AWS has to what it shall have.
struct DeployRun {
    let aws: AWSCommand
    let options: DeployOptions
    let compilation: Compilation
    let deliveries: [StackDelivery]
    let artifacts: [Infra.Artifact]
    let archives: [String: Packaging.Artifact]
    let archivesFolder: String
    let output: String
    let console = DeployConsole()
    private let interruptions = InterruptionQuestion()
    /// Archives of earlier deployments, by a stack's folder: their parameters' values.
    var recorded: [String: [String: String]] = [:]
    /// What AWS has, where it was asked for already.
    var reading: DeployReading?

    func run() throws {
        guard !deliveries.isEmpty else {
            console.say("The specs declare no stack to deploy.")
            return
        }
        let said = try options.parameters()
        let reading = reading ?? DeployReading(aws, deliveries)
        let (owner, found) = try reading.value(expected: options.account)
        let situations = try settled(found)
        let buckets = try DeployBuckets(run: self, identity: owner).resolved(for: situations)
        let planner = DeployPlanner(
            archives: archives, artifacts: artifacts, archivesFolder: archivesFolder, said: said,
            buckets: buckets.names,
            recorded: recorded)
        let plans = try DeployQuestions(options: options).answered(situations.map { try planner.plan($0) }, planner)
        try check(plans, said)
        let changed = plans.filter { !$0.isUnchanged }
        for plan in plans where plan.isUnchanged { console.say("\(plan.situation.title): no change.") }
        for plan in plans where !plan.parameters.kept.isEmpty {
            console.say(
                """
                \(plan.situation.title): \(plan.parameters.kept.joined(separator: ", ")) \
                keep\(plan.parameters.kept.count == 1 ? "s its value" : " their values"), set in an earlier \
                deployment; the specs have another default.
                """)
        }
        if changed.isEmpty {
            try settings(of: plans)
            DeployEnd(console: console).outputs(
                situations.compactMap { situation in situation.deployed.map { (situation, $0) } })
            return
        }
        let groups = try order(changed)
        let identity = try owner.isOfCaller ? owner : reading.identity(expected: options.account)
        let version = options.dryRun ? nil : Background { [aws] in Result { try aws.checkVersion() } }
        let permissions = options.dryRun ? nil : CallerPermissions.asked(aws, changed, identity)
        try DeployPreview(console: console, compilation: compilation).show(
            changed, identity: identity, newBuckets: buckets.new)
        if groups.count > 1 {
            let steps = groups.map { $0.map { changed[$0].situation.title }.joined(separator: ", ") }
            console.say("In this order: \(steps.joined(separator: "; then ")).")
        }
        if options.dryRun {
            console.say("--dry-run: nothing was changed.")
            return
        }
        // A network without a way to IAM keeps nobody either.
        try permissions?.value(within: 20)?.report(changed, identity, options, console)
        try DeployQuestions(options: options).confirm(
            "Deploy \(changed.map(\.situation.title).joined(separator: ", "))?")
        try version?.value().get()
        try buckets.create()
        try upload(changed)
        Interruption.note()
        let run = self
        for group in groups {
            let chosen = group.map { changed[$0] }
            let results = sideBySide(chosen) { plan in
                StackDeployment(run: run, plan: plan).result()
            }
            for result in results { if case .done = result.outcome { note(result.plan) } }
            try DeployEnd(console: console).judge(results, options: options, left: left(after: group, groups, changed))
        }
        try settings(of: plans)
    }

    /// What is under way is waited for, and what is stuck ends the command.
    private func settled(_ situations: [StackSituation]) throws -> [StackSituation] {
        var situations = situations
        for (index, situation) in situations.enumerated() {
            guard let deployed = situation.deployed, deployed.state == .inProgress else { continue }
            console.say("\(situation.title) is in \(deployed.status): waiting until that is done.")
            if options.dryRun { continue }
            _ = try follower(situation).follow(id: deployed.id)
            situations[index] = try StackReader(aws: aws).situation(situation.delivery)
        }
        let problems = situations.compactMap { situation -> String? in
            guard let deployed = situation.deployed else { return nil }
            // What kept AWS from restoring it is in the events only.
            let operation =
                deployed.state == .rollbackFailed ? try? follower(situation).operation(id: deployed.id) : nil
            guard
                let advice = StackAdvice(
                    deployed, service: situation.delivery.service, stage: situation.delivery.stage,
                    region: situation.region, operation: operation)
            else { return nil }
            if deployed.state == .creationFailed, options.recreate { return nil }
            return "\(advice.problem)\(advice.problem.hasSuffix(".") ? "" : ".") \(advice.remedy)"
        }
        if !problems.isEmpty { throw DeployFailure(problems) }
        return situations
    }

    private func check(_ plans: [StackPlan], _ said: [String: String]) throws {
        var problems = plans.flatMap { $0.problems(isInteractive: false) }
        for name in said.keys.sorted() where plans.allSatisfy({ $0.parameters.unknown.contains(name) }) {
            problems.append("--parameter \(name): no template of these stacks has a parameter of that name.")
        }
        for plan in plans where plan.situation.maker == .other && !options.takeOver {
            problems.append(
                """
                The stack \(plan.situation.name) in \(plan.situation.region) was not deployed by infra: it would get \
                the spec's resources and lose its own. If that is meant, say --take-over; else rename the service or \
                stage.
                """)
        }
        for plan in plans {
            for file in plan.uploads where FileSystem.kind(of: file.path) != .file {
                problems.append("The archive \(file.path) is missing. Run infra package.")
            }
        }
        if !problems.isEmpty { throw DeployFailure(problems) }
    }

    private func order(_ plans: [StackPlan]) throws -> [[Int]] {
        let exchanges = plans.map {
            StackExchange(
                name: $0.situation.title, region: $0.situation.region, old: $0.situation.oldTemplate, new: $0.template)
        }
        try requireExports(exchanges)
        do { return try DeploymentOrder.groups(of: exchanges) } catch {
            throw DeployFailure(
                """
                \(error.stacks.joined(separator: ", ")) wait for each other's exports to come or go, so none can be \
                deployed first. Deploy one of them without the import in a first step.
                """)
        }
    }

    /// What is imported from stacks that are not deployed now must be there.
    private func requireExports(_ exchanges: [StackExchange]) throws {
        let missing = DeploymentOrder.missingExports(exchanges)
        var problems: [String] = []
        for region in Set(missing.map(\.region)).sorted() {
            let answer: Value
            do { answer = try aws.call("cloudformation", "list-exports", region: region) } catch {
                throw DeployFailure(error, "list the exports in \(region)")
            }
            let known = Set((answer["Exports"]?.elements ?? []).compactMap { $0["Name"]?.text })
            for one in missing where one.region == region && !one.export.hasPrefix("{") && !known.contains(one.export) {
                problems.append(
                    """
                    \(one.stack) imports \(one.export), which no stack in \(region) exports yet. Deploy the service \
                    that exports it first, or together with it.
                    """)
            }
        }
        if !problems.isEmpty { throw DeployFailure(problems) }
    }

    private func upload(_ plans: [StackPlan]) throws {
        var files: [String: (region: String, files: [Uploads.File])] = [:]
        for plan in plans {
            guard let bucket = plan.bucket, !plan.uploads.isEmpty || !plan.nested.isEmpty else { continue }
            files[bucket, default: (plan.situation.region, [])].files += try plan.uploads + plan.nested.map(written)
        }
        for (bucket, one) in files.sorted(by: { $0.key < $1.key }) {
            try Uploads(aws: aws, bucket: bucket, region: one.region, console: console).put(one.files)
        }
    }

    private func written(_ template: NestedPackage.Template) throws -> Uploads.File {
        let folder = "\(archivesFolder)/.deploy"
        let path = "\(folder)/\(template.key.split(separator: "/").joined(separator: "-"))"
        try FileSystem.makeFolder(folder)
        try FileSystem.remove(path)
        try FileSystem.write(template.bytes, toNewFile: path)
        return Uploads.File(
            path: path, key: template.key, size: template.bytes.count, checksum: Digest.of(template.bytes).base64)
    }

    private func left(after group: [Int], _ groups: [[Int]], _ plans: [StackPlan]) -> [String] {
        guard let position = groups.firstIndex(of: group) else { return [] }
        return groups[(position + 1)...].flatMap { $0 }.map { plans[$0].situation.title }
    }

    /// The stack policy and the protection against deletion, which no change set can set.
    private func settings(of plans: [StackPlan]) throws {
        if options.dryRun { return }
        let results = sideBySide(plans) { [aws] plan in
            Result { try StackGuard(aws: aws, delivery: plan.delivery).set(plan.situation.deployed) }
        }
        for result in results { try result.get() }
    }

    /// Keeps what a stack was deployed from, where it has a bucket.
    private func note(_ plan: StackPlan) {
        guard let bucket = plan.bucket, plan.template["Parameters"]?["ArtifactBucket"] != nil else { return }
        var archives: [String: String] = [:]
        for (name, value) in plan.parameters.given where DeploymentRecord.isOfArchives(name) {
            if case .value(let text) = value {
                archives[name] = text
            } else {
                archives[name] = plan.situation.deployed?.parameters[name]
            }
        }
        let commit = (try? GitRepository())?.head
        let record = DeploymentRecord(commit: commit, template: Digest.of(plan.bytes).hex, archives: archives)
        DeploymentRecords(aws: aws, bucket: bucket, region: plan.situation.region, stack: plan.situation.name)
            .put(record, in: "\(archivesFolder)/.deploy")
    }

    func follower(_ situation: StackSituation) -> StackFollower {
        StackFollower(
            aws: aws, name: situation.name, region: situation.region, title: situation.title,
            lines: lines(situation.delivery), console: console, interruptions: interruptions)
    }

    /// The lines of the specs that a stack's resources come from, those of its nested stacks too.
    func lines(_ delivery: StackDelivery) -> [String: SourceLocation] {
        delivery.templates.reversed().reduce(into: [:]) { all, template in
            all.merge(compilation.resourceLines(inFile: template.path)) { _, new in new }
        }
    }
}
