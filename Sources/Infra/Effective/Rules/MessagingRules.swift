/// Rules of queues, topics and what delivers to them.
extension ResourceRules {
    static let messaging: [String: [ResourceRule]] = [
        // Source: Amazon SQS API Reference, "CreateQueue", "SetQueueAttributes".
        "AWS::SQS::Queue": [
            nameWithSuffix("QueueName", of: "SQS", limit: 80),
            .required("RedrivePolicy.maxReceiveCount", beside: "RedrivePolicy.deadLetterTargetArn", of: "SQS"),
            .required("RedrivePolicy.deadLetterTargetArn", beside: "RedrivePolicy.maxReceiveCount", of: "SQS"),
            .required(
                "RedriveAllowPolicy.sourceQueueArns", where: "RedriveAllowPolicy.redrivePermission", is: "byQueue",
                of: "SQS"),
            ResourceRule("FifoThroughputLimit") { subject in
                for property in ["FifoThroughputLimit", "DeduplicationScope"]
                where subject.has(property) && (subject.lacks("FifoQueue") || subject.flag("FifoQueue") == false) {
                    return "has \(property), which is for FIFO queues only; remove it, or set \"FifoQueue\": true."
                }
                return nil
            },
            ResourceRule("FifoThroughputLimit") { subject in
                guard subject.text("FifoThroughputLimit") == "perMessageGroupId",
                    subject.lacks("DeduplicationScope") || subject.text("DeduplicationScope") == "queue"
                else { return nil }
                return """
                    has the throughput limit perMessageGroupId, for which SQS wants the DeduplicationScope \
                    messageGroup; set it.
                    """
            },
            ResourceRule("QueueName") { suffix($0, "QueueName", "FifoQueue", "queue") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoQueue", "queues") },
            ResourceRule("SqsManagedSseEnabled") { subject in
                guard subject.flag("SqsManagedSseEnabled") == true, subject.has("KmsMasterKeyId") else { return nil }
                return "has both SQS managed encryption and a KMS key, and SQS accepts one of them; remove the other."
            },
        ],
        // Source: Amazon SNS API Reference, "CreateTopic".
        "AWS::SNS::Topic": [
            nameWithSuffix("TopicName", of: "SNS", limit: 256),
            ResourceRule("TopicName") { suffix($0, "TopicName", "FifoTopic", "topic") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoTopic", "topics") },
        ],
        // Source: Amazon SNS API Reference, "Subscribe", "SetSubscriptionAttributes".
        "AWS::SNS::Subscription": [
            ResourceRule("Endpoint") { subject in
                guard let kind = subject.text("Protocol"), subject.lacks("Endpoint") else { return nil }
                return "has the Protocol \"\(kind)\" and no Endpoint, which SNS refuses; set it."
            },
            .required("SubscriptionRoleArn", where: "Protocol", is: "firehose", of: "SNS"),
            .required("FilterPolicy", beside: "FilterPolicyScope", of: "SNS"),
            ResourceRule("RawMessageDelivery") { subject in
                guard subject.flag("RawMessageDelivery") == true, let kind = subject.text("Protocol"),
                    !["sqs", "http", "https", "firehose"].contains(kind)
                else { return nil }
                return
                    """
                    has raw message delivery to \(kind), and SNS supports it for sqs, http, https and firehose only; \
                    remove it.
                    """
            },
            ResourceRule("Endpoint") { subject in
                guard let kind = subject.text("Protocol"), let endpoint = subject.text("Endpoint") else { return nil }
                if kind == "http" || kind == "https" {
                    return endpoint.hasPrefix("\(kind)://")
                        ? nil : "has the protocol \(kind) and the endpoint \"\(endpoint)\"; write \(kind)://…"
                }
                if kind == "email" || kind == "email-json" {
                    return endpoint.contains("@")
                        ? nil
                        : "has the protocol \(kind) and the endpoint \"\(endpoint)\", which is no mail address; "
                            + "correct it."
                }
                guard ["sqs", "lambda", "firehose"].contains(kind) else { return nil }
                guard let arn = ARN(endpoint) else {
                    return """
                        has the protocol \(kind) and the endpoint "\(endpoint)", which is not an ARN; write the ARN.
                        """
                }
                return arn.service == kind
                    ? nil
                    : """
                    has the protocol \(kind) and an endpoint of the service "\(arn.service)", which SNS refuses; \
                    correct one of the two.
                    """
            },
        ],
        // Source: AWS CloudFormation, "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy".
        "AWS::SQS::QueuePolicy": [
            ResourceRule("Queues") { subject in
                for queue in subject.elements("Queues").compactMap(subject.stack.text) where ARN(queue) != nil {
                    return
                        "names the queue by its ARN, \"\(queue)\", and SQS needs the queue's URL; use Ref or the URL."
                }
                for queue in subject.elements("Queues") where queue.singleReference?.attribute == "Arn" {
                    return "names a queue by its ARN, and SQS needs the queue's URL; use Ref."
                }
                return nil
            }
        ],
        "AWS::SNS::TopicPolicy": [
            ResourceRule("Topics") { subject in
                for topic in subject.elements("Topics").compactMap(subject.stack.text)
                where !topic.contains("${") && ARN(topic) == nil {
                    return "names the topic \"\(topic)\", and SNS needs its ARN; use Ref or the ARN."
                }
                return nil
            }
        ],
        // Source: Amazon EventBridge API Reference, "PutTargets", "Target".
        "AWS::Events::Rule": [
            ResourceRule("Targets") { subject in
                for target in subject.elements("Targets") where target["EcsParameters"] == nil {
                    guard let arn = target["Arn"].flatMap(subject.stack.text).flatMap(ARN.init), arn.service == "ecs"
                    else {
                        continue
                    }
                    return "has an ECS cluster as a target without EcsParameters, which EventBridge refuses; add them."
                }
                return nil
            },
            ResourceRule("EventPattern") { subject in
                subject.lacks("EventPattern") && subject.lacks("ScheduleExpression")
                    ? "has neither EventPattern nor ScheduleExpression, which EventBridge refuses; set one of them."
                    : nil
            },
            ResourceRule("Targets") { subject in
                var ids: Set<String> = []
                for id in subject.elements("Targets").compactMap({ $0["Id"].flatMap(subject.stack.text) })
                where !ids.insert(id).inserted {
                    return "has two targets with the Id \"\(id)\", which EventBridge refuses; rename one."
                }
                return nil
            },
            ResourceRule("Targets") { subject in
                for target in subject.elements("Targets") where target["RoleArn"] == nil {
                    let type = subject.stack.target(of: target["Arn"])?.type
                    let service = target["Arn"].flatMap(subject.stack.text).flatMap { ARN($0) }?.service
                    guard
                        type == "AWS::StepFunctions::StateMachine" || type == "AWS::Kinesis::Stream"
                            || service == "states" || service == "kinesis"
                    else { continue }
                    return """
                        has a target without RoleArn, which EventBridge needs for state machines and streams; set a \
                        role that events.amazonaws.com can assume.
                        """
                }
                return nil
            },
            ResourceRule("Targets") { subject in
                for target in subject.elements("Targets") {
                    let given = ["Input", "InputPath", "InputTransformer"].filter { target[$0] != nil }
                    guard given.count > 1 else { continue }
                    return """
                        has a target with \(list(given)), and a target can have only one of them; remove the others.
                        """
                }
                return nil
            },
        ],
        // Source: Amazon EventBridge API Reference, "PutPermission".
        "AWS::Events::EventBusPolicy": [
            ResourceRule("Statement") { subject in
                subject.lacks("Statement") && (subject.lacks("Action") || subject.lacks("Principal"))
                    ? "has no Statement, which EventBridge refuses; set it." : nil
            }
        ],
        // Source: Amazon EventBridge API Reference, "CreateConnection".
        "AWS::Events::Connection": [
            .required(
                "AuthParameters.ApiKeyAuthParameters", where: "AuthorizationType", is: "API_KEY", of: "EventBridge"),
            .required("AuthParameters.BasicAuthParameters", where: "AuthorizationType", is: "BASIC", of: "EventBridge"),
            .required(
                "AuthParameters.OAuthParameters", where: "AuthorizationType", is: "OAUTH_CLIENT_CREDENTIALS",
                of: "EventBridge"),
        ],
        // Source: EventBridge Scheduler API Reference, "CreateSchedule", "FlexibleTimeWindow".
        "AWS::Scheduler::Schedule": [
            .refused(
                "FlexibleTimeWindow.MaximumWindowInMinutes", where: "FlexibleTimeWindow.Mode", is: "OFF",
                of: "EventBridge Scheduler"),
            ResourceRule("Target") { subject in
                guard subject.text("Target", "Arn")?.contains(":scheduler:::aws-sdk:") == true,
                    let input = subject.text("Target", "Input"), (try? Value.read(json: Array(input.utf8))) == nil
                else { return nil }
                return
                    "has a universal target whose Input is not JSON, which EventBridge Scheduler refuses; correct it."
            },
            ResourceRule("FlexibleTimeWindow") { subject in
                guard subject.text("FlexibleTimeWindow", "Mode") == "FLEXIBLE",
                    subject.lacks("FlexibleTimeWindow", "MaximumWindowInMinutes")
                else { return nil }
                return """
                    has a flexible time window without its length, which EventBridge Scheduler refuses; set \
                    MaximumWindowInMinutes.
                    """
            },
            ResourceRule("EndDate") { subject in
                // Times of one form are in the order of their texts.
                guard let start = subject.text("StartDate"), let end = subject.text("EndDate"),
                    start.utf8.count == end.utf8.count, start.hasSuffix("Z"), end.hasSuffix("Z"), start >= end
                else { return nil }
                return "ends at \(end), before it starts at \(start); correct one of them."
            },
        ],
    ]

    private static func nameWithSuffix(_ property: String, of service: String, limit: Int) -> ResourceRule {
        .name(
            property, of: service,
            "at most \(limit) letters, digits, hyphens and underscores, with .fifo behind"
        ) {
            let name = $0.hasSuffix(".fifo") ? $0.dropLast(5) : $0[...]
            return $0.utf8.count <= limit && !name.isEmpty
                && name.hasOnlyLettersDigits(and: "_-")
        }
    }

    /// A FIFO queue or topic has a name in `.fifo`, and no other has.
    private static func suffix(_ subject: RuleSubject, _ name: String, _ fifo: String, _ kind: String) -> String? {
        guard let text = subject.text(name), let isFIFO = subject.flag(fifo), isFIFO != text.hasSuffix(".fifo") else {
            return nil
        }
        return isFIFO
            ? "is a FIFO \(kind) with the name \"\(text)\", and its name must end in .fifo; add that."
            : "has the name \"\(text)\", which FIFO \(kind)s have; set \"\(fifo)\": true, or change the name."
    }

    private static func deduplication(_ subject: RuleSubject, _ fifo: String, _ kinds: String) -> String? {
        guard subject.flag("ContentBasedDeduplication") == true, subject.flag(fifo) == false else { return nil }
        return "has ContentBasedDeduplication, which FIFO \(kinds) have only; remove it, or set \"\(fifo)\": true."
    }
}
