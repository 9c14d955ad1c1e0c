/// Rules of functions, what they read, and containers.
extension ResourceRules {
    static let compute: [String: [ResourceRule]] = [
        // Source: AWS Lambda API Reference, "CreateFunction"; AWS CloudFormation, "AWS::Lambda::Function Code".
        "AWS::Lambda::Function": [
            // Source: AWS Lambda API Reference, "LoggingConfig".
            ResourceRule("LoggingConfig") { subject in
                let levels = ["ApplicationLogLevel", "SystemLogLevel"].filter { subject.has("LoggingConfig", $0) }
                let format =
                    subject.lacks("LoggingConfig", "LogFormat") ? "Text" : subject.text("LoggingConfig", "LogFormat")
                guard let level = levels.first, format == "Text" else { return nil }
                return """
                    has the \(level) of a log in the format Text, and Lambda accepts levels for JSON only; set \
                    LogFormat to JSON, or remove it.
                    """
            },
            ResourceRule("Handler") { subject in
                guard subject.lacks("PackageType") || subject.text("PackageType") == "Zip" else { return nil }
                for property in ["Handler", "Runtime"] where subject.lacks(property) {
                    return "has an archive and no \(property), which Lambda refuses; set it."
                }
                return nil
            },
            .refused("Runtime", where: "PackageType", is: "Image", of: "Lambda"),
            .refused("Handler", where: "PackageType", is: "Image", of: "Lambda"),
            .required("Code.S3Key", beside: "Code.S3Bucket", of: "Lambda"),
            ResourceRule("ImageConfig") { subject in
                guard subject.has("ImageConfig"), subject.lacks("PackageType") || subject.text("PackageType") == "Zip"
                else {
                    return nil
                }
                return "has an archive and ImageConfig, which Lambda refuses; remove ImageConfig."
            },
            ResourceRule("Code") { subject in
                guard subject.has("Code", "ZipFile"), let runtime = subject.text("Runtime"),
                    !runtime.hasPrefix("nodejs"), !runtime.hasPrefix("python")
                else { return nil }
                return """
                    has inline code (ZipFile) and the runtime \(runtime), and CloudFormation supports inline code for \
                    Node.js and Python only; upload an archive.
                    """
            },
        ],
        // Source: AWS Lambda API Reference, "CreateEventSourceMapping".
        "AWS::Lambda::EventSourceMapping": [
            .stream("EventSourceArn", of: "Lambda"),
            .required("StartingPositionTimestamp", where: "StartingPosition", is: "AT_TIMESTAMP", of: "Lambda"),
            ResourceRule("StartingPosition") { subject in
                guard subject.text("StartingPosition") == "AT_TIMESTAMP",
                    subject.text("EventSourceArn").flatMap(ARN.init)?.service == "dynamodb"
                        || subject.stack.target(of: subject.resource["EventSourceArn"])?.type == "AWS::DynamoDB::Table"
                else { return nil }
                return
                    "reads a table's stream from AT_TIMESTAMP, which only Kinesis and Kafka support; use TRIM_HORIZON or LATEST."
            },
            ResourceRule("StartingPosition") { subject in
                if subject.readsQueue, subject.has("StartingPosition") {
                    return "reads a queue, for which there is no StartingPosition; remove it."
                }
                if subject.readsStream, subject.lacks("StartingPosition") {
                    return "reads a stream without a StartingPosition; set it, such as to TRIM_HORIZON."
                }
                return nil
            },
            ResourceRule("EventSourceArn") { subject in
                guard subject.readsQueue, let other = ofStreams.first(where: { subject.has($0) }) else { return nil }
                return "reads a queue and sets \(other), which is for streams only; remove it."
            },
            ResourceRule("ScalingConfig") { subject in
                subject.readsStream && subject.has("ScalingConfig")
                    ? "reads a stream and sets ScalingConfig, which is for queues only; remove it." : nil
            },
            ResourceRule("BatchSize") { subject in
                guard subject.readsFIFO else { return nil }
                if let size = subject.number("BatchSize"), size > 10 {
                    return
                        """
                        has a batch size of \(grouped(size)) for a FIFO queue; the limit is 10. Lower BatchSize.
                        """
                }
                guard let window = subject.number("MaximumBatchingWindowInSeconds"), window > 0 else { return nil }
                return
                    """
                    has a batch window for a FIFO queue, which Lambda does not support; remove \
                    MaximumBatchingWindowInSeconds.
                    """
            },
        ],
        // Source: Amazon ECS Developer Guide, "Fargate task definition differences".
        "AWS::ECS::TaskDefinition": [
            ResourceRule("NetworkMode") { subject in
                guard subject.isForFargate, !subject.isForWindows else { return nil }
                guard subject.lacks("NetworkMode") || subject.text("NetworkMode").map({ $0 != "awsvpc" }) == true else {
                    return nil
                }
                return
                    "is for Fargate, which supports only the network mode awsvpc; set \"NetworkMode\": \"awsvpc\"."
            },
            ResourceRule("Memory") { subject in
                guard subject.isForFargate, !subject.isForWindows else { return nil }
                for property in ["Cpu", "Memory"] where subject.lacks(property) {
                    return "is for Fargate and has no \(property), which ECS refuses; set it."
                }
                guard let cpu = subject.text("Cpu").flatMap({ Int($0) }),
                    let memory = subject.text("Memory").flatMap({ Int($0) }), fargateMemory[cpu]?(memory) == false
                else { return nil }
                return """
                    has \(grouped(cpu)) CPU units and \(grouped(memory)) MiB of memory, which is not a Fargate task \
                    size; choose a combination from its table of task sizes.
                    """
            },
        ],
        // Source: Amazon ECS API Reference, "CreateService".
        "AWS::ECS::Service": [
            .exclusive("LaunchType", "CapacityProviderStrategy", of: "ECS"),
            ResourceRule("SchedulingStrategy") { subject in
                subject.text("SchedulingStrategy") == "DAEMON" && subject.text("LaunchType") == "FARGATE"
                    ? "is for Fargate and has the SchedulingStrategy DAEMON, which Fargate does not support; remove it."
                    : nil
            },
            ResourceRule("LoadBalancers") { subject in
                for balancer in subject.elements("LoadBalancers") where !balancer.isIntrinsicObject {
                    guard balancer["TargetGroupArn"] != nil,
                        let missing = ["ContainerName", "ContainerPort"].first(where: { balancer[$0] == nil })
                    else { continue }
                    return "has a load balancer without \(missing), which ECS refuses; set it."
                }
                return nil
            },
            ResourceRule("NetworkConfiguration") { subject in
                subject.text("LaunchType") == "FARGATE" && subject.lacks("NetworkConfiguration")
                    ? "is for Fargate and names no subnets, which ECS refuses; set NetworkConfiguration." : nil
            },
        ],
    ]

    private static let ofStreams = [
        "BisectBatchOnFunctionError", "DestinationConfig", "MaximumRecordAgeInSeconds", "MaximumRetryAttempts",
        "ParallelizationFactor", "TumblingWindowInSeconds", "StartingPositionTimestamp",
    ]

    /// The memory that goes with CPU units, in MiB.
    private static let fargateMemory: [Int: @Sendable (Int) -> Bool] = [
        256: { [512, 1_024, 2_048].contains($0) }, 512: { (1_024...4_096).contains($0) && $0 % 1_024 == 0 },
        1_024: { (2_048...8_192).contains($0) && $0 % 1_024 == 0 },
        2_048: { (4_096...16_384).contains($0) && $0 % 1_024 == 0 },
        4_096: { (8_192...30_720).contains($0) && $0 % 1_024 == 0 },
        8_192: { (16_384...61_440).contains($0) && $0 % 4_096 == 0 },
        16_384: { (32_768...122_880).contains($0) && $0 % 8_192 == 0 },
    ]
}

extension RuleSubject {
    private var source: TemplateResource? { stack.target(of: resource["EventSourceArn"]) }
    private var sourceARN: ARN? { text("EventSourceArn").flatMap(ARN.init) }

    fileprivate var readsQueue: Bool { source?.type == "AWS::SQS::Queue" || sourceARN?.service == "sqs" }

    fileprivate var readsStream: Bool {
        ["AWS::Kinesis::Stream", "AWS::DynamoDB::Table"].contains(source?.type ?? "")
            || ["kinesis", "dynamodb", "kafka"].contains(sourceARN?.service ?? "")
    }

    fileprivate var readsFIFO: Bool {
        source.map { $0.type == "AWS::SQS::Queue" && $0.property("FifoQueue").flag == true }
            ?? (sourceARN?.service == "sqs" && sourceARN?.resource.hasSuffix(".fifo") == true)
    }

    fileprivate var isForFargate: Bool { elements("RequiresCompatibilities") == ["FARGATE"] }
    fileprivate var isForWindows: Bool {
        text("RuntimePlatform", "OperatingSystemFamily")?.hasPrefix("WINDOWS") == true
    }
}
