import Deployment
import Infra
import Packaging
import Review

/// The bucket that a region's archives and large templates go to.
struct DeployBucket: Sendable {
    let aws: AWSCommand
    let identity: Identity
    let region: Region

    /// The bucket's name where none is given: one for an account and region.
    var standardName: String { "infra-artifacts-\(identity.account)-\(region.id)" }

    /// Whether a bucket can be used: in this region, and ours where only its name says so.
    /// - Returns: false where there is none.
    func isThere(_ name: String) throws -> Bool {
        let owner = name == standardName ? ["--expected-bucket-owner", identity.account] : []
        let answer: Value
        do {
            answer = try aws.call("s3api", "get-bucket-location", region: region.id, ["--bucket", name] + owner)
        } catch {
            if error.kind == .absent { return false }
            if error.kind == .denied, name == standardName {
                throw DeployFailure(
                    """
                    The bucket \(name) is not readable for \(identity.arn), or belongs to another account. Name \
                    another by --bucket.
                    """)
            }
            throw DeployFailure(error, "look at the bucket \(name)")
        }
        var place = answer["LocationConstraint"]?.text ?? "us-east-1"
        if place == "EU" { place = "eu-west-1" }
        if place.isEmpty || place == "None" { place = "us-east-1" }
        guard place == region.id else {
            throw DeployFailure(
                """
                The bucket \(name) is in \(place), and Lambda in \(region.id) takes archives from buckets in \
                \(region.id) only. Name one there: --bucket \(region.id)=NAME, or --create-bucket.
                """)
        }
        return true
    }

    /// Whether it was made by a command that was cut off before it was set up: nothing is in it, and the last setting is
    /// missing.
    func isUnfinished(_ name: String) throws -> Bool {
        do {
            _ = try aws.call("s3api", "get-bucket-lifecycle-configuration", region: region.id, ["--bucket", name])
            return false
        } catch {
            guard error.code == "NoSuchLifecycleConfiguration" else { return false }
        }
        do {
            let answer = try aws.call(
                "s3api", "list-objects-v2", region: region.id,
                ["--bucket", name, "--max-items", "1", "--query", "Contents[].Key"])
            return (answer.elements ?? []).isEmpty
        } catch { throw DeployFailure(error, "look at what is in the bucket \(name)") }
    }

    /// Private, encrypted, versioned; old versions and what was cut off expire.
    ///
    /// Current archives stay: a rollback needs the archive of the version before.
    func create(_ name: String) throws {
        var arguments = ["--bucket", name]
        if region.id != "us-east-1" {
            arguments += ["--create-bucket-configuration", "LocationConstraint=\(region.id)"]
        }
        do { _ = try aws.call("s3api", "create-bucket", region: region.id, arguments) } catch {
            if error.code != "BucketAlreadyOwnedByYou" {
                throw DeployFailure(error, "create the bucket \(name)")
            }
        }
        let settings: [(String, Value)] = [
            (
                "put-public-access-block",
                [
                    "PublicAccessBlockConfiguration": [
                        "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true,
                        "RestrictPublicBuckets": true,
                    ]
                ]
            ),
            (
                "put-bucket-encryption",
                [
                    "ServerSideEncryptionConfiguration": [
                        "Rules": [["ApplyServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]
                    ]
                ]
            ),
            ("put-bucket-versioning", ["VersioningConfiguration": ["Status": "Enabled"]]),
            (
                "put-bucket-lifecycle-configuration",
                [
                    "LifecycleConfiguration": [
                        "Rules": [
                            [
                                "ID": "old-versions", "Status": "Enabled", "Filter": ["Prefix": ""],
                                "NoncurrentVersionExpiration": ["NoncurrentDays": 30],
                                "AbortIncompleteMultipartUpload": ["DaysAfterInitiation": 7],
                            ]
                        ]
                    ]
                ]
            ),
        ]
        for (operation, setting) in settings {
            guard case .object(let members) = setting else { continue }
            do {
                _ = try aws.call(
                    "s3api", operation, region: region.id, input: .object([.init("Bucket", .string(name))] + members))
            } catch {
                throw DeployFailure(
                    error,
                    """
                    set up the new bucket \(name), which is there and not yet as it should be; run the command again \
                    with --create-bucket
                    """)
            }
        }
    }
}

/// Puts files into a bucket under keys that follow from their content.
struct Uploads: Sendable {
    struct File: Sendable, Hashable {
        let path: String
        let key: String
        let size: Int
        /// Base64, with which S3 compares what arrives.
        let checksum: String
    }

    let aws: AWSCommand
    let bucket: String
    let region: String
    let console: DeployConsole

    static let prefix = "archives/"
    static func key(of archive: Packaging.Artifact) -> String { "\(prefix)\(archive.sha256.hex).zip" }

    /// Uploads what is not there; identical files once.
    func put(_ files: [File]) throws {
        var wanted: [File] = []
        for file in files where !wanted.contains(where: { $0.key == file.key }) { wanted.append(file) }
        guard !wanted.isEmpty else { return }
        let there = try existing(Set(wanted.map { String($0.key.prefix { $0 != "/" }) + "/" }))
        let missing = wanted.filter { there[$0.key] != $0.size }
        guard !missing.isEmpty else { return }
        let bytes = missing.reduce(0) { $0 + $1.size }
        console.say(
            """
            Uploading \(missing.count) of \(wanted.count) \(Self.kind(of: wanted)) to \(bucket) \
            (\((bytes + 1023) / 1024) KB)
            """)
        let results = sideBySide(missing, most: 4) { file in Result { () throws(AWSFailure) in try self.put(file) } }
        var failures: [String] = []
        for (file, result) in zip(missing, results) {
            switch result {
            case .success: break
            case .failure where FileSystem.kind(of: file.path) != .file:
                failures.append("The archive \(file.path) is missing. Run the command again.")
            case .failure(let failure):
                failures.append(
                    failure.code == "BadDigest" || failure.message.contains("checksum")
                        ? "\(file.path) changed since it was packaged. Run the command again."
                        : DeployFailure.sentence(failure, "upload \(file.path) to \(bucket)"))
            }
        }
        if !failures.isEmpty { throw DeployFailure(failures) }
    }

    private func put(_ file: File) throws(AWSFailure) {
        _ = try aws.call(
            "s3api", "put-object", region: region,
            ["--bucket", bucket, "--key", file.key, "--body", file.path, "--checksum-sha256", file.checksum])
    }

    /// What is there, with sizes.
    func existing(_ prefixes: Set<String> = [Self.prefix]) throws -> [String: Int] {
        var sizes: [String: Int] = [:]
        for prefix in prefixes.sorted() {
            let answer: Value
            do {
                answer = try aws.call(
                    "s3api", "list-objects-v2", region: region,
                    ["--bucket", bucket, "--prefix", prefix, "--query", "Contents[].{Key: Key, Size: Size}"])
            } catch { throw DeployFailure(error, "look at what is in the bucket \(bucket)") }
            for element in answer.elements ?? [] {
                if let key = element["Key"]?.text, case .int(let size)? = element["Size"] { sizes[key] = size }
            }
        }
        return sizes
    }

    private static func kind(of files: [File]) -> String {
        if files.contains(where: { !$0.key.hasPrefix(prefix) }) { return "archives and templates" }
        return files.count == 1 ? "archive" : "archives"
    }
}
