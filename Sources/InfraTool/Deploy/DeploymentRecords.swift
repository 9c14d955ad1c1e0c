import Deployment
import Infra
import Packaging
import Review

/// The records of deployments in a stack's bucket: `deployments/STACK/TIME.json`.
struct DeploymentRecords {
    let aws: AWSCommand
    let bucket: String
    let region: String
    let stack: String

    private var prefix: String { "\(DeploymentRecord.prefix)\(stack)/" }

    /// Keeps what was deployed. The stack is there already, so that a failure is a note.
    func put(_ record: DeploymentRecord, in folder: String) {
        let path = "\(folder)/\(stack)-\(region)-record.json"
        do {
            try FileSystem.makeFolder(folder)
            try FileSystem.remove(path)
            try FileSystem.write(Array(record.value.prettyJSON.utf8), toNewFile: path)
            _ = try aws.call(
                "s3api", "put-object", region: region,
                ["--bucket", bucket, "--key", "\(prefix)\(Today.stamp).json", "--body", path])
        } catch {
            Terminal.printError(
                """
                note: \(stack) is deployed, but its record could not be written to \(bucket), so infra rollback will \
                not find it.
                """)
        }
    }

    /// The newest first, at most as many as one looks at.
    func all(most: Int = 30) throws -> [DeploymentRecord] {
        do throws(AWSFailure) {
            let answer = try aws.call(
                "s3api", "list-objects-v2", region: region,
                ["--bucket", bucket, "--prefix", prefix, "--query", "Contents[].Key"])
            var found: [DeploymentRecord] = []
            for key in (answer.elements ?? []).compactMap(\.text).sorted(by: >).prefix(most) {
                if let record = try record(key) { found.append(record) }
            }
            return found
        } catch { throw DeployFailure(error, "look for earlier deployments of \(stack) in \(bucket)") }
    }

    private func record(_ key: String) throws(AWSFailure) -> DeploymentRecord? {
        let path = "artifacts/.deploy/\(stack)-\(region)-found.json"
        try? FileSystem.makeFolder("artifacts/.deploy")
        _ = try aws.call("s3api", "get-object", region: region, ["--bucket", bucket, "--key", key], after: [path])
        guard let bytes = try? FileSystem.read(path), let value = try? Value.read(json: bytes) else { return nil }
        return DeploymentRecord(value)
    }

    /// Archives of the record that are not in the bucket any more.
    func missing(_ record: DeploymentRecord) throws -> [String] {
        let keys = Set(record.archives.values.filter { $0.hasPrefix(Uploads.prefix) })
        guard !keys.isEmpty else { return [] }
        let there = try Uploads(aws: aws, bucket: bucket, region: region, console: DeployConsole()).existing()
        return keys.filter { there[$0] == nil }.sorted()
    }
}
