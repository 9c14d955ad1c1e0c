import Deployment
import Infra
import Packaging

/// A template that is too large to be sent with a request.
struct TemplateUpload {
    let aws: AWSCommand
    let bucket: String
    let region: Region

    /// - Returns: its address, as CloudFormation takes it.
    func put(_ bytes: [UInt8], _ delivery: StackDelivery, _ console: DeployConsole) throws -> String {
        let folder = "artifacts/.deploy"
        let path = "\(folder)/\(delivery.folder.split(separator: "/").joined(separator: "-"))-template.json"
        try FileSystem.makeFolder(folder)
        try FileSystem.remove(path)
        try FileSystem.write(bytes, toNewFile: path)
        let key = "templates/\(delivery.folder)/\(Digest.of(bytes).hex).json"
        do {
            _ = try aws.call(
                "s3api", "put-object", region: region.id, ["--bucket", bucket, "--key", key, "--body", path])
        } catch {
            throw DeployFailure(error, "upload the template of \(delivery.stackName) to \(bucket)")
        }
        return Self.address(of: key, in: bucket, region)
    }

    static func address(of key: String, in bucket: String, _ region: Region) -> String {
        "https://\(bucket).s3.\(region.id).\(region.dnsSuffix)/\(key)"
    }
}
