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

    /// In the order of the declarations.
    func alarms(in scope: Scope) -> [Alarm] {
        let deadLetterQueues = Set(
            scope.stack.all(Queue.self).compactMap { $0.settings.deadLetters?.queue.base.key }
                + otherDeadLetterQueues(in: scope))
        var subjects = scope.stack.declarations
        if let api = DefaultAlarms.unstatedHTTPAPI(in: scope, at: location) { subjects.append(api) }
        if let api = DefaultAlarms.unstatedRESTAPI(in: scope, at: location) { subjects.append(api) }
        return subjects.flatMap { subject -> [Alarm] in
            guard let source = subject as? any MetricSource else { return [] }
            var wanted = type(of: source).defaultAlarms
            if subject is Queue {
                wanted =
                    deadLetterQueues.contains(subject.key)
                    ? [(Metric<Queue>.messages.description, 0)]
                    : [(Metric<Queue>.oldestMessage.description, Double(oldestMessage.seconds))]
            }
            return wanted.filter { one in !subject.origin.alarms.contains { $0.value.metric.name == one.metric.name } }
                .map { one in
                    Alarm(
                        AlarmSetting(
                            metric: one.metric, comparison: .above, threshold: one.threshold, window: window, times: 1,
                            name: nil,
                            topics: topics.compactMap { $0.base as? Topic }, tellsRecovery: tellsRecovery), of: subject,
                        Origin(location))
                }
        }
    }

    /// Queues that functions and subscriptions put what they cannot handle into.
    private func otherDeadLetterQueues(in scope: Scope) -> [DeclarationKey] {
        var keys: [DeclarationKey] = []
        for function in scope.stack.functions {
            for case let target? in [function.options.deadLetters, function.options.onFailure] {
                if case .reference(let reference) = target.value.arn { keys.append(reference.target.base.key) }
            }
            for trigger in function.triggers {
                if case .reference(let reference)? = (trigger.base as? any DeliveringTrigger)?.delivery.deadLetters?
                    .value.arn
                {
                    keys.append(reference.target.base.key)
                }
            }
        }
        for subscription in scope.stack.all(Subscription.self) {
            if let letters = subscription.settings.deadLetters { keys.append(letters.queue.base.key) }
        }
        for (_, trigger) in scope.stack.triggers(TopicTrigger.self) {
            if let letters = trigger.settings.deadLetters { keys.append(letters.queue.base.key) }
        }
        return keys
    }

    /// The HTTP API that routes make without its being stated.
    static func unstatedHTTPAPI(in scope: Scope, at location: SourceLocation) -> HTTPAPI? {
        let api = HTTPAPI(at: location)
        guard scope.stack[api.key] == nil,
            scope.stack.triggers(HTTPAPIRoute.self).contains(where: { $0.trigger.api?.isOwned ?? true })
        else { return nil }
        return api
    }

    /// The same for the REST API.
    static func unstatedRESTAPI(in scope: Scope, at location: SourceLocation) -> RESTAPI? {
        let api = RESTAPI(at: location)
        let hasMethods =
            scope.stack.triggers.has(RESTAPIMethod.self) || !scope.stack.all(RESTAPIIntegration.self).isEmpty
        return scope.stack[api.key] == nil && hasMethods ? api : nil
    }
}
