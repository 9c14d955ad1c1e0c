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

    /// Whether it was made by a command that was cut off before it was set up: nothing is in it, and the last setting
    /// is missing.
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
