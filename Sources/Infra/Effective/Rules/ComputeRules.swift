/// Rules of functions, what they read, and containers.
extension ResourceRules {
    static let compute: [String: [ResourceRule]] = [
        // Source: AWS Lambda API Reference, "CreateFunction"; AWS CloudFormation, "AWS::Lambda::Function Code".
        "AWS::Lambda::Function": [
            ResourceRule("Handler") { subject in
                guard subject.lacks("PackageType") || subject.text("PackageType") == "Zip" else { return nil }
                for property in ["Handler", "Runtime"] where subject.lacks(property) {
                    return "has an archive and no \(property), which Lambda refuses; set it."
                }
                return nil
            },
            ResourceRule("Code") { subject in
                guard subject.has("Code", "ZipFile"), let runtime = subject.text("Runtime"),
                    !runtime.hasPrefix("nodejs"), !runtime.hasPrefix("python")
                else { return nil }
                return """
                    has its code in the template (ZipFile) and the runtime \(runtime), and CloudFormation takes that \
                    of Node.js and Python only; upload an archive.
                    """
            },
        ],
        // Source: AWS Lambda API Reference, "CreateEventSourceMapping".
        "AWS::Lambda::EventSourceMapping": [
            ResourceRule("StartingPosition") { subject in
                if subject.readsQueue, subject.has("StartingPosition") {
                    return "reads a queue, which has no StartingPosition; remove it."
                }
                if subject.readsStream, subject.lacks("StartingPosition") {
                    return "reads a stream and does not say from where; set StartingPosition, such as TRIM_HORIZON."
                }
                return nil
            },
            ResourceRule("EventSourceArn") { subject in
                guard subject.readsQueue, let other = ofStreams.first(where: { subject.has($0) }) else { return nil }
                return "reads a queue and sets \(other), which mappings of streams have only; remove it."
            },
            ResourceRule("ScalingConfig") { subject in
                subject.readsStream && subject.has("ScalingConfig")
                    ? "reads a stream and sets ScalingConfig, which mappings of queues have only; remove it." : nil
            },
            ResourceRule("BatchSize") { subject in
                guard subject.readsFIFO else { return nil }
                if let size = subject.number("BatchSize"), size > 10 {
                    return
                        """
                        takes \(grouped(size)) messages of a FIFO queue at once, and Lambda takes at most 10; lower \
                        BatchSize.
                        """
                }
                guard let window = subject.number("MaximumBatchingWindowInSeconds"), window > 0 else { return nil }
                return
                    "waits for messages of a FIFO queue, which Lambda does not; remove MaximumBatchingWindowInSeconds."
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
                    "is for Fargate, which runs tasks in the network mode awsvpc only; set \"NetworkMode\": \"awsvpc\"."
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
                    has \(grouped(cpu)) CPU units and \(grouped(memory)) MiB of memory, which Fargate does not have \
                    together; choose a pair of its table of task sizes.
                    """
            },
        ],
        // Source: Amazon ECS API Reference, "CreateService".
        "AWS::ECS::Service": [
            .exclusive("LaunchType", "CapacityProviderStrategy", of: "ECS"),
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
