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

    private var service: String { isS3 ? "s3files" : "elasticfilesystem" }

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

    func check(of function: Function, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        if case .string(let text) = accessPoint {
            let isS3 = isS3
            ExistingARN(
                text, service: service, resource: isS3 ? "file-system/" : "access-point/", what: "access point"
            ).check(
                in: scope.region, by: function.title, at: location, .sourceInOtherRegion,
                because: "a function mounts file systems of its own region only", notes: scope.regionNotes, &report)
        }
        let name = path.utf8.dropFirst(5)
        let isPath =
            path.hasPrefix("/mnt/") && !name.isEmpty && path.utf8.count <= 160
            && name.allSatisfy { isLetter($0) || isDigit($0) || "-_.".utf8.contains($0) }
        if !isPath {
            report(
                .invalidFileSystem, at: location,
                """
                A function mounts file systems at /mnt/ and a name of letters, digits, dots, hyphens and underscores, \
                160 characters together at the most, not at "\(path)"; write such as "/mnt/data".
                """)
        }
        if function.options.network == nil {
            report(
                .invalidFileSystem, at: location,
                """
                The \(function.title) mounts a file system, which Lambda reaches through a VPC only, and is in none; \
                add .network with subnets that have a mount target of it.
                """)
        }
    }
}

/// How long an execution of a durable function may take, with all that it waits for.
struct DurableExecution: Sendable, Hashable {
    let timeout: TimeSpan
    let retention: TimeSpan?

    var value: Value {
        .members([
            ("ExecutionTimeout", .int(timeout.seconds)),
            ("RetentionPeriodInDays", retention.map { .int($0.seconds / 86_400) }),
        ])
    }

    func check(of function: Function, at location: SourceLocation, _ report: inout Report) {
        if !(1...31_622_400).contains(timeout.seconds) {
            report(
                .settingOutOfRange, at: location,
                "An execution may take 1 s to 366 days, not \(timeout); choose a value in that range.")
        }
        if let retention, retention.seconds % 86_400 != 0 || !(1...90).contains(retention.seconds / 86_400) {
            report(
                .settingOutOfRange, at: location,
                "Lambda keeps the history of an execution for 1 to 90 whole days, not \(retention); correct it.")
        }
    }
}

/// Whether Lambda stops a function that sends events to itself through SQS, SNS or S3.
public enum RecursiveLoop: String, Sendable, Hashable {
    /// It goes on; what stops it is the function's own matter.
    case allow = "Allow"
    /// Lambda stops it after about 16 rounds. That is the default.
    case terminate = "Terminate"
}
