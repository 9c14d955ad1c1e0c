/// Rules of what Lambda reads and of what delivers: mappings, subscriptions, EventBridge, container services.
extension ResourceRules {
    static let sources: [String: [ResourceRule]] = [
        // Source: AWS Lambda API Reference, "CreateEventSourceMapping".
        "AWS::Lambda::EventSourceMapping": [
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
        // Source: Amazon SNS API Reference, "Subscribe", "SetSubscriptionAttributes".
        "AWS::SNS::Subscription": [
            ResourceRule("RawMessageDelivery") { subject in
                guard subject.flag("RawMessageDelivery") == true, let kind = subject.text("Protocol"),
                    !["sqs", "http", "https", "firehose"].contains(kind)
                else { return nil }
                return
                    """
                    delivers messages raw to \(kind), and SNS does so to sqs, http, https and firehose only; remove it.
                    """
            },
            ResourceRule("Endpoint") { subject in
                guard let kind = subject.text("Protocol"), let endpoint = subject.text("Endpoint") else { return nil }
                if kind == "http" || kind == "https" {
                    return endpoint.hasPrefix("\(kind)://")
                        ? nil : "has the protocol \(kind) and the endpoint \"\(endpoint)\"; write \(kind)://…"
                }
                guard ["sqs", "lambda", "firehose"].contains(kind), ARN(endpoint) == nil else { return nil }
                return "has the protocol \(kind) and the endpoint \"\(endpoint)\", which is no ARN; write the ARN."
            },
        ],
        // Source: Amazon SQS API Reference, "SetQueueAttributes".
        "AWS::SQS::Queue": [
            ResourceRule("SqsManagedSseEnabled") { subject in
                guard subject.flag("SqsManagedSseEnabled") == true, subject.has("KmsMasterKeyId") else { return nil }
                return "is encrypted by SQS' own key and by a KMS key, and SQS takes one of them; remove the other."
            }
        ],
        // Source: Amazon EventBridge API Reference, "PutRule", "PutTargets", "Target".
        "AWS::Events::Rule": [
            ResourceRule("Targets") { subject in
                for target in subject.elements("Targets") {
                    let given = ["Input", "InputPath", "InputTransformer"].filter { target[$0] != nil }
                    guard given.count > 1 else { continue }
                    return "has a target with \(list(given)), and a target has one of them; remove the others."
                }
                return nil
            }
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
}

extension RuleSubject {
    private var source: TemplateResource? { stack.target(of: resource["EventSourceArn"]) }
    private var sourceARN: ARN? { text("EventSourceArn").flatMap(ARN.init) }

    var readsQueue: Bool { source?.type == "AWS::SQS::Queue" || sourceARN?.service == "sqs" }

    var readsStream: Bool {
        ["AWS::Kinesis::Stream", "AWS::DynamoDB::Table"].contains(source?.type ?? "")
            || ["kinesis", "dynamodb", "kafka"].contains(sourceARN?.service ?? "")
    }

    fileprivate var readsFIFO: Bool {
        source.map { $0.type == "AWS::SQS::Queue" && $0.property("FifoQueue").flag == true }
            ?? (sourceARN?.service == "sqs" && sourceARN?.resource.hasSuffix(".fifo") == true)
    }
}
