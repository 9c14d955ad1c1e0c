import Infra

extension Cases {
    private static let pattern: Value = ["source": ["shop"]]

    static let invalidEventTarget: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let crm = APIDestination("crm", "https://api.example.com/orders", authorization: .apiKey(header: "x-api-key", .secretsManager("crm")))
            let log = LogGroup("/shop/events")  // note: the log group
            let jobs = Queue("jobs")  // note: the queue
            let ordered = Queue("ordered").fifo()  // note: the queue
            EventRule("group", pattern, to: .queue(ordered))  // error: delivers to the FIFO queue "ordered" without a group [invalid-event-target]
            EventRule("no-id", pattern, to: .queue(ordered, group: "all"))  // error: tells messages apart by ids that EventBridge does not give [invalid-event-target]
            EventRule("no-group", pattern, to: .queue(jobs, group: "all"))  // error: names a group for the queue "jobs", which is not a FIFO queue [invalid-event-target]
            EventRule("log", pattern, to: .logGroup(log))  // error: log groups whose names begin with /aws/events/ [invalid-event-target]
            let told = Topic("told").fifo()  // note: the topic
            EventRule("topic", pattern, to: .topic(told))  // error: EventBridge delivers to standard topics only [invalid-event-target]
            EventSchedule("log-at", .rate(.hours(1)), to: .logGroup(.existing("/aws/events/all")))  // error: EventBridge Scheduler cannot deliver to a log group [invalid-event-target]
            EventSchedule("crm-at", .rate(.hours(1)), to: .apiDestination(crm))  // error: EventBridge Scheduler cannot deliver to a API destination [invalid-event-target]
            EventSchedule("bus-at", .rate(.hours(1)), to: .bus(EventBus("shop")))  // error: needs a source and a type [invalid-event-target]
            EventSchedule(
                "part-at", .rate(.hours(1)),
                to: .queue(jobs).inputPath("$.detail"))  // error: A schedule has no event to pass a part of [invalid-event-target]
            EventRule("none", pattern)  // error: A rule has 1 to 5 targets, and the rule "none" has 0 [invalid-event-rule]
            EventRule("empty", [:], to: .queue(jobs))  // error: The pattern has no field, and EventBridge refuses a pattern that matches every event [empty-event-pattern]
            EventRule("never", at: .at("2027-01-31T09:30:00"), to: .queue(jobs))  // error: at(2027-01-31T09:30:00) is a one-time schedule, which rules do not support [invalid-schedule]
            EventSchedule("zone", .rate(.hours(1)), timeZone: "Berlin", to: .queue(jobs))  // error: "Berlin" is not the name of a time zone [invalid-time-zone]
            APIDestination("plain", "http://api.example.com", authorization: .basic(user: "shop", password: .secretsManager("crm")))  // error: EventBridge calls only https endpoints, and [invalid-event-rule]
            APIDestination("parameter", "https://api.example.com/b", authorization: .basic(
                user: "shop",
                password: Secret("/crm/password")))  // error: puts a secret of Secrets Manager into a connection [invalid-event-rule]
        },
        Service("pipes", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs")
            let still = Table("still", partitionKey: .string("id"))  // note: the table
            EventPipe("circle", from: .queue(jobs), to: .queue(jobs))  // error: The pipe "circle" delivers to its own source, so it would never end [invalid-event-target]
            EventPipe("bus", from: .queue(jobs), to: .bus(EventBus("pipes-bus")))  // error: puts on a bus needs a source and a type [invalid-event-target]
            EventPipe("still", from: .table(still), to: .queue(jobs))  // error: uses the ARN of the stream of the table "still", which has none [table-without-stream]
            EventPipe(
                "again", from: .queue(jobs),
                to: .topic(Topic("told")).retry(attempts: 3))  // error: A pipe retries through its source, such as a queue with its own dead-letter queue [invalid-event-target]
            EventPipe("size", from: .queue(jobs), to: .topic(Topic("told")))
                .batchSize(0)  // error: The batch size of the pipe "size" is 1 to 10,000, not 0 [batch-size-out-of-range]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let lost = Queue("lost")
            let ordered = Queue("ordered").fifo(contentBasedDeduplication: true)
            let bus = EventBus("other-shop")
            let work = Function("work", .python313, handler: "app.handler", code: "work")
            let crm = APIDestination(
                "crm", "https://api.example.com/orders", method: .put,
                authorization: .basic(user: "shop", password: .secretsManager("crm", field: "password")), callsPerSecond: 10)
            let machine = StateMachine("fulfil", [.invoke("Work", work)])
                .on(.eventBridge(pattern, on: bus).inputPath("$.detail").deadLetters(.queue(lost)))
                .on(.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin").input(["run": "day"]).deadLetters(.queue(lost)))
                .on(.schedule(.rate(.hours(1))))
            machine
            EventRule(
                "all", pattern, on: bus, to: .queue(ordered, group: "orders"), .topic(Topic("told")),
                .stateMachine(machine).inputTransformer("{\"id\": <id>}", paths: ["id": "$.detail.id"]).retry(attempts: 3),
                .function(work).deadLetters(.queue(lost)), .apiDestination(crm))
            EventRule(
                "others", pattern, to: .logGroup(LogGroup("/aws/events/shop")), .stream(KinesisStream("clicks"), partitionKey: "$.detail.id"),
                .bus(bus), .queue(.existing("arn:aws:sqs:eu-central-1:123456789012:far")))
                .description("All that happens").enabled(false)
            EventRule("hourly", at: .rate(.hours(1)), to: .logGroup(.existing("/aws/events/hours")))
            EventSchedule("queue-at", .at("2027-01-31T09:30:00"), timeZone: "Europe/Berlin", to: .queue(ordered, group: "orders").input(["run": 1]))
            EventSchedule("topic-at", .rate(.hours(1)), to: .topic(Topic("told")).deadLetters(.queue(lost)).retry(attempts: 1))
                .flexible(within: .minutes(15)).description("Each hour").enabled(false)
            EventSchedule("stream-at", .rate(.hours(1)), to: .stream(KinesisStream("clicks"))).group("nightly")
            EventSchedule("bus-at", .rate(.hours(1)), to: .bus(bus, source: "shop", detailType: "Hour"))
            EventSchedule("function-at", .rate(.hours(1)), to: .function(work))
            EventPipe("pipe", from: .queue(lost), to: .stateMachine(machine)).filter(["body": ["kind": ["paid"]]]).batchSize(10)
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Ordered", properties: ["FifoQueue": true])
            Resource("AWS::SQS::QueuePolicy", "Policy", properties: ["Queues": [["Ref": "Ordered"]], "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": ["Fn::GetAtt": ["Ordered", "Arn"]]]]]])
            Resource("AWS::Events::Rule", "Hourly", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Ordered", "Arn"]]]]])  // error: sends to the FIFO queue "Ordered" without a message group [invalid-event-target]
            Resource("AWS::Events::Rule", "Grouped", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Ordered", "Arn"]], "SqsParameters": ["MessageGroupId": "hourly"]]]])
            Resource("AWS::Events::Rule", "News", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": "arn:aws:sns:eu-central-1:123456789012:news.fifo"]]])  // error: EventBridge supports only standard topics [invalid-event-target]
            Resource("AWS::Scheduler::Schedule", "Nightly", properties: ["FlexibleTimeWindow": ["Mode": "OFF"], "ScheduleExpression": "rate(1 hour)", "Target": ["Arn": "arn:aws:sqs:eu-central-1:123456789012:jobs.fifo", "RoleArn": "arn:aws:iam::123456789012:role/scheduler"]])  // error: sends to the FIFO queue "jobs.fifo" without a message group [invalid-event-target]
            Resource("AWS::Pipes::Pipe", "Pipe", properties: ["RoleArn": "arn:aws:iam::123456789012:role/pipes", "Source": "arn:aws:sqs:eu-central-1:123456789012:in", "Target": "arn:aws:sqs:eu-central-1:123456789012:jobs.fifo"])  // error: "TargetParameters": ["SqsQueueParameters": ["MessageGroupId": …]] [invalid-event-target]
        },
    ]
}
