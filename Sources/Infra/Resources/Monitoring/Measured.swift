/// A declaration that CloudWatch has metrics of: `.alarm` watches one.
public protocol Measured: Declaration {}

/// How the metrics of a kind of declaration are found.
protocol MetricSource: Measured {
    static var metricNamespace: String { get }
    /// What `DefaultAlarms` watches, with the values above which it alarms.
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] { get }
    /// What a dashboard shows of all of the kind: a graph for each of these.
    static var dashboardMetrics: [MetricDescription] { get }
    /// What tells it from others in its namespace.
    func metricDimensions(in stack: inout Stack) -> [Value.Member]
}

extension Function: MetricSource {
    static var metricNamespace: String { "AWS/Lambda" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<Function>.errors.description, 0), (Metric<Function>.throttles.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<Function>] = [.invocations, .errors, .throttles, .duration]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] { [.init("FunctionName", stack.value(of: self))] }
}

extension Queue: MetricSource {
    static var metricNamespace: String { "AWS/SQS" }
    /// Other than those of dead-letter queues, in which any message is one too many.
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<Queue>.oldestMessage.description, 900)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<Queue>] = [.messages, .oldestMessage]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        [.init("QueueName", stack.value(of: self, "QueueName"))]
    }
}

extension Topic: MetricSource {
    static var metricNamespace: String { "AWS/SNS" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<Topic>.failedDeliveries.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<Topic>] = [.messages, .failedDeliveries]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        [.init("TopicName", stack.value(of: self, "TopicName"))]
    }
}

extension Table: MetricSource {
    static var metricNamespace: String { "AWS/DynamoDB" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<Table>.readThrottles.description, 0), (Metric<Table>.writeThrottles.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<Table>] = [.consumedReads, .consumedWrites, .readThrottles, .writeThrottles]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] { [.init("TableName", stack.value(of: self))] }
}

extension KinesisStream: MetricSource {
    static var metricNamespace: String { "AWS/Kinesis" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<KinesisStream>.writeThrottles.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<KinesisStream>] = [.iteratorAge, .writeThrottles]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        // The name of an existing one is what its ARN ends in.
        guard let existingARN else { return [.init("StreamName", stack.value(of: self))] }
        return [
            .init(
                "StreamName",
                .string(ARN(existingARN).map { String($0.resource.dropFirst(Self.arnResource.count)) } ?? existingARN))
        ]
    }
}

extension HTTPAPI: MetricSource {
    static var metricNamespace: String { "AWS/ApiGateway" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<HTTPAPI>.serverErrors.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<HTTPAPI>] = [.requests, .serverErrors, .clientErrors, .latency]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] { [.init("ApiId", stack.value(of: self))] }
}

extension RESTAPI: MetricSource {
    static var metricNamespace: String { "AWS/ApiGateway" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<RESTAPI>.serverErrors.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<RESTAPI>] = [.requests, .serverErrors, .clientErrors, .latency]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        let owner = stack.scope.owner(of: self) ?? stack.scope.stack
        return [.init("ApiName", .string("\(owner.stage)-\(owner.serviceName)"))]
    }
}

extension LoadBalancer: MetricSource {
    static var metricNamespace: String { "AWS/ApplicationELB" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<LoadBalancer>.serverErrors.description, 0)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<LoadBalancer>] = [.requests, .serverErrors, .responseTime]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        // app/name/0123456789abcdef, which is what the ARN of an existing one ends in.
        guard let arn else { return [.init("LoadBalancer", stack.value(of: self, "LoadBalancerFullName"))] }
        return [
            .init("LoadBalancer", .string(ARN(arn).map { String($0.resource.dropFirst("loadbalancer/".count)) } ?? arn))
        ]
    }
}

extension Database: MetricSource {
    static var metricNamespace: String { "AWS/RDS" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        [(Metric<Database>.cpu.description, 90)]
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<Database>] = [.cpu, .connections]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] {
        [.init(isCluster ? "DBClusterIdentifier" : "DBInstanceIdentifier", stack.value(of: self))]
    }
}

extension StateMachine: MetricSource {
    static var metricNamespace: String { "AWS/States" }
    static var defaultAlarms: [(metric: MetricDescription, threshold: Double)] {
        let all: [Metric<StateMachine>] = [.failed, .timedOut, .throttled]
        return all.map { ($0.description, 0) }
    }
    static var dashboardMetrics: [MetricDescription] {
        let all: [Metric<StateMachine>] = [.started, .failed, .timedOut, .duration]
        return all.map(\.description)
    }
    func metricDimensions(in stack: inout Stack) -> [Value.Member] { [.init("StateMachineArn", stack.value(of: self))] }
}
