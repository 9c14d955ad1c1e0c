extension DefaultAlarms {
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
