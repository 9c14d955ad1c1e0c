import LambdaRuntime

/// Sample events of what is no HTTP: queues, topics, rules and schedules.
enum SourceEvents {
    static func all(for function: LambdaFunction, in system: System) -> [SampleEvent] {
        let mappings = system.resources("AWS::Lambda::EventSourceMapping").filter { mapping in
            system.function(mapping.properties["FunctionName"]?.text)?.arn == function.arn
                || mapping.properties["FunctionName"]?.text == function.name
        }
        let queues = mappings.compactMap { mapping -> SampleEvent? in
            guard let queue = system.resource(mapping.properties["EventSourceArn"]?.text),
                queue.type == "AWS::SQS::Queue"
            else { return nil }
            let message = QueueEvents.Message(body: Array("{}".utf8), id: "059f36b4-87a3-44ab-83d2-661975830a7d")
            return SampleEvent(
                trigger: "queue \(queue.id)",
                event: QueueEvents.event([message], queue: queue.arn, region: function.region))
        }
        let topics = system.resources("AWS::SNS::Subscription").compactMap { subscription -> SampleEvent? in
            guard system.function(subscription.properties["Endpoint"]?.text)?.arn == function.arn else { return nil }
            let topic = subscription.properties["TopicArn"]?.text ?? ""
            return SampleEvent(
                trigger: "topic \(system.resource(topic)?.id ?? topic)", event: TopicEvents.event("{}", topic: topic))
        }
        let rules = system.resources("AWS::Events::Rule").flatMap { rule -> [SampleEvent] in
            (rule.properties["Targets"]?.elements ?? []).compactMap { target in
                guard system.function(target["Arn"]?.text)?.arn == function.arn else { return nil }
                if let input = target["Input"]?.text {
                    return SampleEvent(trigger: "rule \(rule.id)", event: Array(input.utf8))
                }
                return SampleEvent(trigger: "rule \(rule.id)", event: busEvent(rule, region: function.region))
            }
        }
        let schedules = ScheduleLink.all(in: system).filter { link in
            system.function(link.target)?.arn == function.arn && system.resource(link.arn)?.type != "AWS::Events::Rule"
        }.map {
            SampleEvent(
                trigger: "schedule \($0.id)",
                event: $0.event(id: "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c", time: "2020-03-04T19:03:58Z"))
        }
        return queues + topics + rules + schedules + StreamEvents.samples(for: function, mappings, in: system)
    }

    /// What EventBridge sends for a schedule, or for an event that fits the pattern's source and type.
    static func busEvent(_ rule: System.Resource, region: String, time: String = "2020-03-04T19:03:58Z") -> [UInt8] {
        let pattern = rule.properties["EventPattern"]
        let isSchedule = rule.properties["ScheduleExpression"] != nil
        return JSONWriter.object { event in
            event.member("version", "0")
            event.member("id", "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c")
            event.member(
                "detail-type", isSchedule ? "Scheduled Event" : pattern?["detail-type"]?.texts.first ?? "Sample")
            event.member("source", isSchedule ? "aws.events" : pattern?["source"]?.texts.first ?? "sample")
            event.member("account", Identity.account)
            event.member("time", time)
            event.member("region", region)
            event.member("resources", array: { if isSchedule { $0.string(rule.arn) } })
            event.member("detail", object: { _ in })
        }
    }
}
