import LambdaRuntime

/// A schedule with one of its targets: a rule of EventBridge, or a schedule of EventBridge Scheduler.
public struct ScheduleLink: Sendable {
    /// The logical id of its resource.
    public let id: String
    /// Its ARN.
    public let arn: String
    /// Its spec line.
    public let source: String
    /// `rate(5 minutes)`
    public let expression: String
    /// The IANA name of its time zone.
    public let zone: String?
    /// Its own limits, as the template has them.
    public let start: String?
    public let end: String?
    /// How many minutes later it may start with AWS.
    public let window: Int?
    /// The ARN of a function or a queue.
    public let target: String
    /// The group of messages in a FIFO queue.
    public let group: String?
    let input: String?
    let region: String
    let isRule: Bool

    /// All of a system that are turned on.
    public static func all(in system: System) -> [ScheduleLink] {
        let rules = system.resources("AWS::Events::Rule").flatMap { rule -> [ScheduleLink] in
            guard rule.properties["ScheduleExpression"] != nil else { return [] }
            return (rule.properties["Targets"]?.elements ?? []).compactMap { ScheduleLink(rule, target: $0, system) }
        }
        let schedules = system.resources("AWS::Scheduler::Schedule").compactMap { schedule in
            schedule.properties["Target"].flatMap { ScheduleLink(schedule, target: $0, system) }
        }
        return rules + schedules
    }

    private init?(_ resource: System.Resource, target: Node, _ system: System) {
        let properties = resource.properties
        guard let expression = properties["ScheduleExpression"]?.text, properties["State"]?.text != "DISABLED",
            let arn = target["Arn"]?.text
        else { return nil }
        (id, self.arn, source) = (resource.id, resource.arn, resource.source)
        self.expression = expression
        zone = properties["ScheduleExpressionTimezone"]?.text
        (start, end) = (properties["StartDate"]?.text, properties["EndDate"]?.text)
        let flexible = properties["FlexibleTimeWindow"]
        window = flexible?["Mode"]?.text == "FLEXIBLE" ? flexible?["MaximumWindowInMinutes"]?.number : nil
        self.target = arn
        group = target["SqsParameters"]?["MessageGroupId"]?.text
        input = target["Input"]?.text
        region = system.description.stacks[resource.stack].region
        isRule = resource.type == "AWS::Events::Rule"
    }

    /// What the target is given.
    /// Source: EventBridge Scheduler User Guide, "Adding context attributes in EventBridge Scheduler".
    public func event(id: String, time: String) -> [UInt8] {
        if let input {
            guard !isRule else { return Array(input.utf8) }
            var text = input
            let attributes = [
                ("schedule-arn", arn), ("scheduled-time", time), ("execution-id", id), ("attempt-number", "1"),
            ]
            for (name, value) in attributes {
                while let range = text.range(of: "<aws.scheduler.\(name)>") { text.replaceSubrange(range, with: value) }
            }
            return Array(text.utf8)
        }
        return JSONWriter.object { event in
            event.member("version", "0")
            event.member("id", id)
            event.member("detail-type", "Scheduled Event")
            event.member("source", isRule ? "aws.events" : "aws.scheduler")
            event.member("account", Identity.account)
            event.member("time", time)
            event.member("region", region)
            event.member("resources", array: { $0.string(arn) })
            if isRule { event.member("detail", object: { _ in }) } else { event.member("detail", "{}") }
        }
    }
}
