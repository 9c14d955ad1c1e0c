import Deployment
import Infra
import Packaging
import Review

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
