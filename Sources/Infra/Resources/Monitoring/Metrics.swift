// Source: AWS Lambda Developer Guide, "Types of metrics for Lambda functions".
extension Metric where Subject == Function {
    /// Invocations that ended with an error.
    public static var errors: Self { Self("Errors", "errors") }
    /// Invocations that were refused for want of concurrency.
    public static var throttles: Self { Self("Throttles", "throttles") }
    /// Invocations that were not refused.
    public static var invocations: Self { Self("Invocations", "invocations") }
    /// How long an invocation took, in milliseconds: the longest.
    public static var duration: Self { Self("Duration", "duration", .maximum) }
    /// How many ran at once: the most.
    public static var concurrentExecutions: Self { Self("ConcurrentExecutions", "concurrent executions", .maximum) }
    /// How old the last record of a batch of a stream was, in milliseconds: the oldest.
    public static var iteratorAge: Self { Self("IteratorAge", "iterator age", .maximum) }
    /// Events that could be put neither into the dead-letter queue nor to the target of failures.
    public static var lostEvents: Self { Self("DeadLetterErrors", "lost events") }
}

// Source: Amazon SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS".
extension Metric where Subject == Queue {
    /// The age of the oldest message that nobody has deleted, in seconds.
    public static var oldestMessage: Self { Self("ApproximateAgeOfOldestMessage", "oldest message", .maximum) }
    /// How many messages can be received: the most.
    public static var messages: Self { Self("ApproximateNumberOfMessagesVisible", "messages", .maximum) }
    /// How many messages were sent.
    public static var sentMessages: Self { Self("NumberOfMessagesSent", "sent messages") }
}

// Source: Amazon SNS Developer Guide, "Monitoring Amazon SNS topics using CloudWatch".
extension Metric where Subject == Topic {
    /// Messages that could not be delivered.
    public static var failedDeliveries: Self { Self("NumberOfNotificationsFailed", "failed deliveries") }
    /// Messages that were published.
    public static var messages: Self { Self("NumberOfMessagesPublished", "messages") }
}

// Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and dimensions".
extension Metric where Subject == Table {
    /// Reads above the table's capacity.
    public static var readThrottles: Self { Self("ReadThrottleEvents", "read throttles") }
    /// Writes above the table's capacity.
    public static var writeThrottles: Self { Self("WriteThrottleEvents", "write throttles") }
    /// Read units that were used.
    public static var consumedReads: Self { Self("ConsumedReadCapacityUnits", "consumed reads") }
    /// Write units that were used.
    public static var consumedWrites: Self { Self("ConsumedWriteCapacityUnits", "consumed writes") }
}

// Source: Amazon Kinesis Data Streams Developer Guide, "Monitor the Amazon Kinesis Data Streams service with Amazon
// CloudWatch".
extension Metric where Subject == KinesisStream {
    /// How far its readers are behind, in milliseconds: the most.
    public static var iteratorAge: Self { Self("GetRecords.IteratorAgeMilliseconds", "iterator age", .maximum) }
    /// Writes above the capacity of its shards.
    public static var writeThrottles: Self { Self("WriteProvisionedThroughputExceeded", "write throttles") }
}

// Source: Amazon API Gateway Developer Guide, "Monitor CloudWatch metrics for HTTP APIs".
extension Metric where Subject == HTTPAPI {
    /// Answers with a status of 500 to 599.
    public static var serverErrors: Self { Self("5xx", "server errors") }
    /// Answers with a status of 400 to 499.
    public static var clientErrors: Self { Self("4xx", "client errors") }
    /// Requests.
    public static var requests: Self { Self("Count", "requests") }
    /// From request to answer, in milliseconds: 99 in 100 are not slower.
    public static var latency: Self { Self("Latency", "latency", .percentile(99)) }
}

// Source: Amazon API Gateway Developer Guide, "Amazon API Gateway dimensions and metrics".
extension Metric where Subject == RESTAPI {
    /// Answers with a status of 500 to 599.
    public static var serverErrors: Self { Self("5XXError", "server errors") }
    /// Answers with a status of 400 to 499.
    public static var clientErrors: Self { Self("4XXError", "client errors") }
    /// Requests.
    public static var requests: Self { Self("Count", "requests") }
    /// From request to answer, in milliseconds: 99 in 100 are not slower.
    public static var latency: Self { Self("Latency", "latency", .percentile(99)) }
}

// Source: Elastic Load Balancing User Guide for Application Load Balancers, "CloudWatch metrics for your Application
// Load Balancer".
extension Metric where Subject == LoadBalancer {
    /// Answers of the load balancer's own with a status of 500 to 599, such as where a function failed.
    public static var serverErrors: Self { Self("HTTPCode_ELB_5XX_Count", "server errors") }
    /// Answers of targets with a status of 500 to 599.
    public static var targetErrors: Self { Self("HTTPCode_Target_5XX_Count", "target errors") }
    /// Requests.
    public static var requests: Self { Self("RequestCount", "requests") }
    /// How long targets took, in seconds: 99 in 100 are not slower.
    public static var responseTime: Self { Self("TargetResponseTime", "response time", .percentile(99)) }
}

// Source: Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS".
extension Metric where Subject == Database {
    /// The share of its processors that is in use, in percent: the most.
    public static var cpu: Self { Self("CPUUtilization", "cpu", .maximum) }
    /// How many connections there are: the most.
    public static var connections: Self { Self("DatabaseConnections", "connections", .maximum) }
    /// The memory that is free, in bytes: the least.
    public static var freeMemory: Self { Self("FreeableMemory", "free memory", .minimum) }
}

// Source: AWS Step Functions Developer Guide, "Monitoring Step Functions metrics using Amazon CloudWatch".
extension Metric where Subject == StateMachine {
    /// Executions that failed.
    public static var failed: Self { Self("ExecutionsFailed", "failed") }
    /// Executions that took longer than they may.
    public static var timedOut: Self { Self("ExecutionsTimedOut", "timed out") }
    /// Executions that were stopped.
    public static var aborted: Self { Self("ExecutionsAborted", "aborted") }
    /// Steps and starts that had to wait or were refused.
    public static var throttled: Self { Self("ExecutionThrottled", "throttled") }
    /// Executions that were started.
    public static var started: Self { Self("ExecutionsStarted", "started") }
    /// How long an execution took, in milliseconds: the longest.
    public static var duration: Self { Self("ExecutionTime", "duration", .maximum) }
}
