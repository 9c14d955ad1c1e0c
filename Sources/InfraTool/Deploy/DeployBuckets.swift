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
                if asking.allSatisfy({ Self.known($0) == given }) { continue }
                try note(given, DeployBucket(aws: run.aws, identity: identity, region: region), &resolved, &problems)
                continue
            }
            // The stacks keep the bucket that they have.
            if let known = asking.compactMap(Self.known).sorted().first {
                resolved.names[region.id] = known
                continue
            }
            let bucket = DeployBucket(aws: run.aws, identity: identity, region: region)
            if try bucket.isThere(bucket.standardName) {
                resolved.names[region.id] = bucket.standardName
                if try bucket.isUnfinished(bucket.standardName) {
                    if run.options.createBucket {
                        resolved.new.append((bucket, bucket.standardName))
                    } else {
                        problems.append(
                            """
                            The bucket \(bucket.standardName) was made and not set up to the end. Run the command \
                            again with --create-bucket.
                            """)
                    }
                }
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
        if try bucket.isThere(name) {
            if try run.options.createBucket && bucket.isUnfinished(name) { resolved.new.append((bucket, name)) }
            return
        }
        if run.options.createBucket {
            resolved.new.append((bucket, name))
        } else {
            problems.append("The bucket \(name) does not exist. Correct the name, or create it with --create-bucket.")
        }
    }

    private static func known(_ situation: StackSituation) -> String? {
        situation.deployed?.parameters["ArtifactBucket"]
            ?? situation.oldTemplate.flatMap { NestedPackage.bucket(of: $0) }
    }

    private static func needsBucket(_ delivery: StackDelivery) -> Bool {
        guard let root = delivery.templates.first else { return false }
        return delivery.isNested || root.bytes.count > ChangeSetRequest.largestText || hasParameter(root.bytes)
    }

    private static func hasParameter(_ bytes: [UInt8]) -> Bool {
        (try? Value.read(json: bytes))?["Parameters"]?["ArtifactBucket"] != nil
    }
}
