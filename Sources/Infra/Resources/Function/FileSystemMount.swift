/// A file system that a function mounts through an access point: of Amazon EFS, or of S3 Files over a bucket.
struct FileSystemMount: Sendable, Hashable {
    let accessPoint: Value
    let path: String
    let isReadOnly: Bool

    /// Whether it is a file system over a bucket.
    var isS3: Bool {
        switch accessPoint {
        case .string(let text): ARN(text)?.service == "s3files"
        case .reference(let reference): (reference.target.base as? Resource)?.type.hasPrefix("AWS::S3Files::") == true
        default: false
        }
    }

    var service: String { isS3 ? "s3files" : "elasticfilesystem" }

    private var actions: [String] {
        ["\(service):ClientMount"] + (isReadOnly ? [] : ["\(service):ClientWrite"])
    }

    /// These actions are on file systems, so the access point is a condition.
    /// Source: Service Authorization Reference, "Amazon Elastic File System", "Amazon S3 Files".
    func statement(at location: SourceLocation) -> PolicyStatement {
        var owner = Value.sub("arn:${AWS::Partition}:\(service):${AWS::Region}:${AWS::AccountId}:file-system/*")
        if case .string(let text) = accessPoint, let arn = ARN(text) {
            let system = isS3 ? arn.resource.split(separator: "/").prefix(2).joined(separator: "/") : "file-system/*"
            owner = .string("arn:\(arn.partition):\(service):\(arn.region):\(arn.account):\(system)")
        }
        return PolicyStatement(
            actions: actions, resources: [owner],
            condition: ["StringEquals": .object([.init("\(service):AccessPointArn", accessPoint)])], location: location)
    }

    /// What Serverless adds to the role that all functions share.
    func serverlessStatement(at location: SourceLocation) -> PolicyStatement {
        PolicyStatement(
            actions: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"], resources: [accessPoint],
            location: location)
    }

    func properties(in stack: inout Stack) -> Value {
        [["Arn": stack.resolve(accessPoint), "LocalMountPath": .string(path)]]
    }

    /// The word of serverless.yml, which takes access points of EFS, by an ARN or one of three intrinsic functions.
    func word(in stack: inout Stack) -> Value? {
        let arn = stack.resolve(accessPoint)
        guard !isS3 else { return nil }
        if case .object(let members) = arn {
            guard let key = members.first?.key, ["Fn::GetAtt", "Fn::Join", "Fn::ImportValue"].contains(key) else {
                return nil
            }
        }
        return ["arn": arn, "localMountPath": .string(path)]
    }
}
