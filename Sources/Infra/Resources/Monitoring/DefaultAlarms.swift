/// Alarms on all that a service declares, in one line. Stated once, in any place.
///
///     DefaultAlarms(notify: alerts)
///
/// | of | it watches |
/// |---|---|
/// | functions | any error, any throttle |
/// | queues | messages that wait longer than `oldestMessage`; in dead-letter queues any message |
/// | tables | any read or write above the capacity |
/// | HTTP and REST APIs, load balancers | any answer with a status of 500 to 599 |
/// | state machines | any execution that fails, runs out of time or is throttled |
/// | topics | any message that could not be delivered |
/// | streams | any write above the capacity |
/// | databases | processors in use by more than 90 % |
///
/// A declaration that has an alarm on a metric of its own by `.alarm` gets no other on that metric.
public struct DefaultAlarms: Declaration {
    public static var kind: String { "default alarms" }

    public var origin: Origin
    let topics: [AnyDeclaration]
    let window: TimeSpan
    let oldestMessage: TimeSpan
    let tellsRecovery: Bool

    /// - Parameters:
    ///   - topics: who is told: standard topics of the service's region.
    ///   - window: what is looked at at once: a number of whole minutes.
    ///   - oldestMessage: how long a message may wait in a queue.
    ///   - recovery: whether they are told also when it is over.
    public init(
        notify topics: Topic..., within window: TimeSpan = .minutes(5), oldestMessage: TimeSpan = .minutes(15),
        recovery: Bool = false, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.topics = topics.map { AnyDeclaration($0) }
        self.window = window
        self.oldestMessage = oldestMessage
        tellsRecovery = recovery
        origin = Origin(file, line, column)
    }

    public var declaredName: String { "service" }
    public var logicalID: String { "" }
    public var dependencies: [Dependency] { topics.map { Dependency($0.base, at: location) } }

    public func lower(into stack: inout Stack) {
        let location = self.location
        for alarm in alarms(in: stack.scope) {
            let condition = alarm.subject.declaration?.origin.condition?.value.base.logicalID
            stack.at(location) { stack in
                stack.under(condition) { alarm.lower(into: &$0) }
            }
        }
    }

    public func check(in scope: Scope, _ report: inout Report) {
        AlarmAction.check(topics, of: "alarms", at: location, in: scope, &report)
        if topics.isEmpty {
            report(
                .alarmTellsNobody, at: location,
                "The default alarms notify no topic, so nobody is notified; add notify: with a topic.")
        }
        if window.seconds < 60 || window.seconds % 60 != 0 || window.seconds > 86_400 {
            report(
                .settingOutOfRange, at: location,
                """
                The default alarms have a period of \(window), and CloudWatch supports whole minutes up to a day; \
                change within:.
                """)
        }
    }
}
