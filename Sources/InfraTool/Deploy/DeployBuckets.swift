import Deployment
import Infra
import Review

/// Which buckets a deployment uses, and which it has to make.
struct DeployBuckets {
    let run: DeployRun
    let identity: Identity

    struct Resolved {
        var names: [String: String] = [:]
        var new: [(DeployBucket, String)] = []

        func create() throws { for (bucket, name) in new { try bucket.create(name) } }
    }

    func resolved(for situations: [StackSituation]) throws -> Resolved {
        var resolved = Resolved()
        var problems: [String] = []
        for region in Set(situations.map(\.delivery.region)).sorted(by: { $0.id < $1.id }) {
            let mine = situations.filter { $0.delivery.region == region }
            for named in Set(mine.compactMap(\.delivery.bucket)).sorted()
            where mine.contains(where: { !$0.exists && $0.delivery.bucket == named }) {
                try note(named, DeployBucket(aws: run.aws, identity: identity, region: region), &resolved, &problems)
            }
            let asking = mine.filter { $0.delivery.bucket == nil && Self.needsBucket($0.delivery) }
            guard !asking.isEmpty else { continue }
            if let given = run.options.bucket(in: region.id) {
                resolved.names[region.id] = given
                if asking.allSatisfy({ $0.deployed?.parameters["ArtifactBucket"] == given }) { continue }
                try note(given, DeployBucket(aws: run.aws, identity: identity, region: region), &resolved, &problems)
                continue
            }
            // The stacks keep the bucket that they have.
            if let known = asking.compactMap({ $0.deployed?.parameters["ArtifactBucket"] }).sorted().first {
                resolved.names[region.id] = known
                continue
            }
            let bucket = DeployBucket(aws: run.aws, identity: identity, region: region)
            if try bucket.isThere(bucket.standardName) {
                resolved.names[region.id] = bucket.standardName
            } else if run.options.createBucket {
                resolved.names[region.id] = bucket.standardName
                resolved.new.append((bucket, bucket.standardName))
            } else if asking.contains(where: { $0.delivery.templates.first.map { Self.hasParameter($0.bytes) } != true }
            ) {
                problems.append(
                    """
                    \(asking.map(\.title).joined(separator: ", ")): templates of this size, and nested ones, go \
                    through a bucket: --bucket NAME for one in \(region.id), or --create-bucket to have one made.
                    """)
            }
        }
        if !problems.isEmpty { throw DeployFailure(problems) }
        return resolved
    }

    private func note(_ name: String, _ bucket: DeployBucket, _ resolved: inout Resolved, _ problems: inout [String])
        throws
    {
        if try bucket.isThere(name) { return }
        if run.options.createBucket {
            resolved.new.append((bucket, name))
        } else {
            problems.append("There is no bucket \(name). Correct the name, or have it made: --create-bucket.")
        }
    }

    private static func needsBucket(_ delivery: StackDelivery) -> Bool {
        guard let root = delivery.templates.first else { return false }
        return delivery.isNested || root.bytes.count > ChangeSetRequest.largestText || hasParameter(root.bytes)
    }

    private static func hasParameter(_ bytes: [UInt8]) -> Bool {
        (try? Value.read(json: bytes))?["Parameters"]?["ArtifactBucket"] != nil
    }
}

/// Nested templates, which CloudFormation takes from a bucket only: `aws cloudformation package` puts them there.
struct NestedTemplates {
    let run: DeployRun

    /// The root template with the addresses of the others; nil for a stack without nested ones, and in a dry run.
    func packaged(_ situation: StackSituation, bucket: String?) throws -> [UInt8]? {
        let delivery = situation.delivery
        guard delivery.isNested, let root = delivery.templates.first, !run.options.dryRun else { return nil }
        guard let bucket else {
            throw DeployFailure("\(situation.title) needs a bucket for its nested templates: --bucket NAME.")
        }
        let folder = "\(run.archivesFolder)/.deploy"
        let path = "\(folder)/\(delivery.folder.split(separator: "/").joined(separator: "-")).json"
        try FileSystem.makeFolder(folder)
        do {
            _ = try run.aws.call(
                "cloudformation", "package", region: situation.region,
                [
                    "--template-file", "\(run.output)/\(root.path)", "--s3-bucket", bucket, "--s3-prefix", "nested",
                    "--use-json",
                    "--output-template-file", path,
                ])
        } catch  where error.message == "It answered no JSON." {
            // It says in words where the template is.
        } catch { throw DeployFailure(error, "put the nested templates of \(situation.title) into \(bucket)") }
        return try FileSystem.read(path)
    }
}
