/// Event source mappings that are written out, with the queue or stream, the function and its role.
enum MappingResources {
    /// What Lambda calls with the function's role.
    /// Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS", "… Kinesis", "… DynamoDB", on execution
    /// roles.
    private static let rights: [String: [String]] = [
        "sqs": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        "kinesis": ["kinesis:GetRecords", "kinesis:GetShardIterator"],
        "dynamodb": ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"],
    ]
    private static let services = [
        "AWS::SQS::Queue": "sqs", "AWS::Kinesis::Stream": "kinesis", "AWS::DynamoDB::Table": "dynamodb",
    ]

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let source = stack.target(of: resource["EventSourceArn"])
        let function = stack.function(named: resource["FunctionName"])
        checkWindow(resource, source, in: stack, &report)
        checkPollers(resource, source, in: stack, &report)
        if let function, function.property("DurableConfig") != nil {
            report(
                .durableWithoutAlias, in: resource, at: "FunctionName",
                saying:
                    """
                    The \(resource.title) starts the durable function "\(function.id)" by its plain ARN, and Lambda \
                    starts one by a version or an alias only; name an alias of it.
                    """,
                notes: [.init(function.location, "the function")])
        }
        guard let function else { return }
        if let source, source.type == "AWS::SQS::Queue" {
            checkVisibility(resource, source, function, in: stack, &report)
        }
        checkRights(resource, source, function, in: stack, &report)
    }

    /// A trigger of a function whose role is written out: the library allows nothing in that.
    static func checkTrigger(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        guard resource.authored == nil, stack.authored.contains(where: { $0.type == "AWS::IAM::Role" }),
            let function = stack.target(of: resource["FunctionName"]),
            let role = stack.target(of: function.property("Role")),
            stack.authored.contains(where: { $0.id == role.id && $0.isWrittenOut })
        else { return }
        let source = stack.target(of: resource["EventSourceArn"])
        guard let problem = missingRights(resource["EventSourceArn"], source, function, in: stack) else { return }
        report(
            .roleLacksPermission, in: resource, at: "FunctionName", saying: problem.text,
            notes: [.init(problem.role.location, "the role")])
    }

    private static func checkRights(
        _ resource: EffectiveResource, _ source: TemplateResource?, _ function: TemplateResource,
        in stack: EffectiveStack, _ report: inout Report
    ) {
        guard let problem = missingRights(resource["EventSourceArn"], source, function, in: stack) else { return }
        report(
            .roleLacksPermission, in: resource, at: "FunctionName", saying: problem.text,
            notes: [.init(problem.role.location, "the role")])
    }

    private static func missingRights(
        _ arn: Value?, _ source: TemplateResource?, _ function: TemplateResource, in stack: EffectiveStack
    ) -> (text: String, role: TemplateResource)? {
        guard let arn else { return nil }
        let service =
            source.map { services[$0.type] }
            ?? stack.text(arn).flatMap(ARN.init).flatMap { $0.service.contains("$") ? nil : $0.service }
        guard let needed = service.flatMap({ rights[$0] }), let role = stack.target(of: function.property("Role")),
            role.type == "AWS::IAM::Role"
        else { return nil }
        let missing = RoleRights(role, in: stack).missing(needed, on: arn)
        guard !missing.isEmpty, let name = source?.id ?? stack.text(arn) else { return nil }
        return (
            """
            Lambda reads "\(name)" with the role "\(role.id)" of "\(function.id)", which does not allow \
            \(list(missing)) on it, so it refuses the mapping; allow \
            \(missing.count == 1 ? "this action" : "these actions") on "\(name)".
            """, role
        )
    }

    private static func checkWindow(
        _ resource: EffectiveResource, _ source: TemplateResource?, in stack: EffectiveStack, _ report: inout Report
    ) {
        let arn = stack.text(resource["EventSourceArn"]).flatMap(ARN.init)
        let isStandardQueue =
            source.map { $0.type == "AWS::SQS::Queue" && $0.property("FifoQueue") != .bool(true) }
            ?? (arn?.service == "sqs" && arn?.resource.hasSuffix(".fifo") == false)
        guard isStandardQueue, let size = resource["BatchSize"]?.integer, (11...10_000).contains(size),
            (resource["MaximumBatchingWindowInSeconds"] ?? 0).integer == 0
        else { return }
        report(
            .batchWithoutWindow, in: resource, at: "BatchSize",
            saying:
                """
                A batch of more than 10 messages needs time to fill, and the \(resource.title) takes \(size) without a \
                window; set MaximumBatchingWindowInSeconds to 1 or more.
                """)
    }

    /// Those of a queue; Kafka's are in the schema.
    private static func checkPollers(
        _ resource: EffectiveResource, _ source: TemplateResource?, in stack: EffectiveStack, _ report: inout Report
    ) {
        let isQueue =
            source.map { $0.type == "AWS::SQS::Queue" }
            ?? (stack.text(resource["EventSourceArn"]).flatMap(ARN.init)?.service == "sqs")
        guard isQueue, let pollers = resource["ProvisionedPollerConfig"],
            let location = resource.location(of: ["ProvisionedPollerConfig"])
        else { return }
        EventPollers(minimum: pollers["MinimumPollers"]?.integer, maximum: pollers["MaximumPollers"]?.integer)
            .check(least: 2, at: location, &report)
        guard resource["ScalingConfig", "MaximumConcurrency"] != nil else { return }
        report(
            .sourceSettingOutOfRange, in: resource, at: "ProvisionedPollerConfig",
            saying:
                """
                The \(resource.title) has pollers of its own and a maximum concurrency, of which Lambda accepts one; \
                remove ProvisionedPollerConfig or ScalingConfig.
                """)
    }

    private static func checkVisibility(
        _ resource: EffectiveResource, _ queue: TemplateResource, _ function: TemplateResource,
        in stack: EffectiveStack,
        _ report: inout Report
    ) {
        // Defaults of Amazon SQS and AWS Lambda.
        guard let visibility = (queue.property("VisibilityTimeout") ?? 30).integer,
            let timeout = (function.property("Timeout") ?? 3).integer
        else { return }
        let window = (resource["MaximumBatchingWindowInSeconds"] ?? 0).integer ?? 0
        func inRange(_ seconds: Int) -> Int { max(0, min(43_200, seconds)) }
        let advised = min(43_200, 6 * inRange(timeout) + inRange(window))
        guard visibility < advised else { return }
        let location =
            stack.authored.first { $0.id == queue.id }?.location(of: ["VisibilityTimeout"])
            ?? resource.declaration.location
        let notes = [
            Diagnostic.Note(resource.declaration.location, "the mapping"),
            .init(function.location, "the function, with a timeout of \(grouped(timeout)) s"),
        ]
        if visibility < timeout {
            report(
                .visibilityBelowTimeout, at: location,
                """
                The queue "\(queue.id)" hides a received message for \(grouped(visibility)) s, but the function \
                "\(function.id)" may run for \(grouped(timeout)) s, and Lambda refuses that; set VisibilityTimeout to \
                \(advised) or lower the timeout.
                """,
                notes: notes)
        } else if queue.property("VisibilityTimeout") != nil {
            report(
                .visibilityShort, at: location,
                """
                The queue "\(queue.id)" hides a received message for \(grouped(visibility)) s; AWS advises six times \
                the timeout of the function "\(function.id)" and the batch window: set VisibilityTimeout to \(advised).
                """,
                notes: notes)
        }
    }
}
