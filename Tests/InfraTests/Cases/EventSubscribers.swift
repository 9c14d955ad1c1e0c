import Infra

extension Cases {
    private static let bus = EventBusV2("bus")
    private static let jobs = Queue("jobs")  // note: the queue
    private static func subscriber(_ name: String, line: Int = #line) -> EventSubscriber {
        EventSubscriber(name, of: bus, to: .queue(jobs), line: line)
    }

    /// Buses that keep events, their subscribers and sources.
    static let eventSubscribers: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            EventBusV2("long", retention: .days(366))  // error: keeps events for 1 to 365 whole days [setting-out-of-range]
            EventBusV2("short", retention: .hours(36))  // error: keeps events for 1 to 365 whole days [setting-out-of-range]
            subscriber("many").batch(501)  // error: delivers 1 to 500 events at once, not 501 [batch-size-out-of-range]
            subscriber("slow").batch(10, within: .seconds(301))  // error: is 0 s to 300 s, not 301 s [batch-window-out-of-range]
            subscriber("none").filter([:])  // error: names no field [empty-event-pattern]
            subscriber("two")
                .filter(["source": ["shop"]])  // note: the first
                .filter(["detail": ["id": [1]]])  // error: has two filters of one scope [invalid-event-pattern]
            subscriber("wild").filter(["source": [["wildcard": "shop*"]]])  // error: Filters of subscribers know no wildcards [invalid-event-pattern]
            subscriber("not-wild").filter(["source": [["anything-but": ["wildcard": "shop*"]]]])  // error: Filters of subscribers know no wildcards [invalid-event-pattern]
            subscriber("exact").filter(["region": [["prefix": "eu"]]], in: .metadata)  // error: Filters of metadata compare exactly, and this one uses the operator "prefix" [invalid-event-pattern]
            subscriber("operator").filter(["source": [["begins": "shop"]]])  // error: uses the operator "begins", which does not exist [invalid-event-pattern]
            subscriber("reference").filter(["detail": ["queue": [jobs.arn]]])  // error: is text in the template, so nothing in it can refer to the queue "jobs" [invalid-event-pattern]
            subscriber("expression").transform(.expression("$events.Data"))  // error: stands between {% and %} [invalid-event-input]
            subscriber("before").from(.time(-1))  // error: begins at a time since 1970 [setting-out-of-range]
            EventSubscriber("part", of: bus, to: .queue(jobs).inputPath("$.detail"))  // error: is said by the subscriber [invalid-event-target]
            EventSubscriber("log", of: bus, to: .logGroup(.existing("/aws/events/all")))  // error: A subscriber cannot deliver to a log group [invalid-event-target]
            EventSubscriber("event", of: bus, to: .bus(EventBus("other"), source: "a", detailType: "b"))  // error: is an event already [invalid-event-target]
            EventSubscriber("group", of: bus, to: .queue(jobs, group: "all"))  // error: names a group for the queue "jobs", which is not a FIFO queue [invalid-event-target]
            EventSubscriber("tries", of: bus, to: .queue(jobs).retry(attempts: 186))  // error: An event is retried 0 to 185 times, not 186 [setting-out-of-range]
            EventSubscriber("far", of: .existing("arn:aws:events:eu-west-1:123456789012:event-busv2/far/0a1b2c3d4e5f6g7h8i9j0k1l2"), to: .queue(jobs))  // error: is in eu-west-1, and subscribers and sources are in the bus's own region [event-bus-elsewhere]
            EventSubscriber("classic", of: .existing("arn:aws:events:eu-central-1:123456789012:event-bus/shop"), to: .queue(jobs))  // error: event-busv2/ [malformed-arn]
            EventBusSource("s3", .service("s3"), into: bus)  // error: "s3" is none; correct it [invalid-event-rule]
            EventBusSource("again", .service("aws.s3"), into: bus, pattern: ["source": ["aws.s3"]])  // error: EventBridge itself adds "source" [invalid-event-pattern]
            EventBusSource("mine", .partner("arn:aws:events:eu-central-1::event-source/shop/12345"), into: bus)  // error: is none of a partner; write arn:aws:events:eu-central-1::event-source/aws.partner/ [malformed-arn]
            EventBusSource("there", .partner("arn:aws:events:eu-west-1::event-source/aws.partner/example.com/12345"), into: bus)  // error: is none of a partner; write arn:aws:events:eu-central-1::event-source/aws.partner/ [malformed-arn]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let events = EventBusV2("events", retention: .days(365))
            let lost = Queue("lost")
            EventSubscriber("all", of: events, to: .queue(lost))
            EventSubscriber("some", of: events, to: .queue(Queue("some").fifo()).retry(maximumAge: .hours(24), attempts: 185).deadLetters(.queue(lost)))
                .filter(["detail": ["total": [["numeric": [">", 500]]]]])
                .filter(["region": ["eu", "us"]], in: .metadata)
                .filter(["aws:Source": [["prefix": "aws.partner/example.com"]]], in: .systemMetadata)
                .ordered().from(.oldest).batch(500, within: .minutes(5)).transform(.expression("{% $events.Data.detail %}"))
            EventSubscriber("told", of: events, to: .topic(Topic("told").fifo())).from(.time(0)).transform(.withMetadata)
            EventBusSource("objects", .service("aws.s3"), into: events, pattern: ["detail-type": ["Object Created"]]).deadLetters(.queue(lost))
        },
    ]
}
