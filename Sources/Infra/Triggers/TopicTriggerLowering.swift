extension TopicTrigger {
    public func lower(for function: Function, into stack: inout Stack) {
        let topic = topicReference(in: &stack)
        let permissionID = permissionID(on: function)
        // Twice the same topic is reported by the checks.
        guard stack.template[permissionID] == nil else { return }
        if !isInline { addSubscription(to: topic, function, into: &stack) }
        function.addPermission(
            permissionID, principal: principal(in: stack.scope), source: topicARN(in: &stack), into: &stack)
    }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard isServerlessEvent(in: stack.scope) else { return ServerlessWords() }
        var words = ServerlessWords.event("sns", event(topicReference(in: &stack)))
        // Serverless names the region of a topic elsewhere only beside a filter.
        if !isInline, settings.filterPolicy == nil, otherRegion(in: stack.scope) != nil {
            words.correct(subscriptionID(on: function), "Region")
        }
        // Serverless knows SNS by one name.
        if principal(in: stack.scope) != "sns.amazonaws.com" { words.correct(permissionID(on: function), "Principal") }
        return words
    }

    private func topicReference(in stack: inout Stack) -> Value {
        switch source {
        case .topic(let declared): stack.value(of: declared)
        case .own: .ref(ownTopicID)
        }
    }

    private func permissionID(on function: Function) -> String { "\(function.idPrefix)LambdaPermission\(shortName)SNS" }
    private func subscriptionID(on function: Function) -> String { "\(function.idPrefix)SnsSubscription\(shortName)" }

    private func addSubscription(to topic: Value, _ function: Function, into stack: inout Stack) {
        stack.add(
            subscriptionID(on: function), "AWS::SNS::Subscription",
            .init(
                present: [
                    ("TopicArn", topic), ("Protocol", "lambda"), ("Endpoint", function.invocationARN),
                    ("Region", otherRegion(in: stack.scope).map { .string($0) }),
                ] + settings.filterProperties + [("RedrivePolicy", settings.redrivePolicy(in: &stack))]),
            dependsOn: function.invocationDependencies)
    }

    /// The topics that triggers make, each with the subscriptions that need no resource of their own.
    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        for use in dependencies {
            guard let trigger = use.trigger as? TopicTrigger, case .own(let name) = trigger.source,
                stack.template[trigger.ownTopicID] == nil
            else { continue }
            let inline = dependencies.filter { other in
                (other.trigger as? TopicTrigger).map { $0.source == trigger.source && $0.isInline } ?? false
            }
            let subscriptions = inline.map { ["Endpoint": $0.function.invocationARN, "Protocol": "lambda"] as Value }
            stack.at(trigger.location) { stack in
                stack.add(
                    trigger.ownTopicID, "AWS::SNS::Topic",
                    .init(present: [
                        ("TopicName", .string(name)),
                        ("Subscription", subscriptions.isEmpty ? nil : .array(subscriptions)),
                    ]), dependsOn: inline.flatMap(\.function.invocationDependencies))
            }
        }
    }

    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        var topics: Set<String> = []
        for case let trigger as TopicTrigger in uses.map(\.trigger) {
            if case .own = trigger.source, trigger.isServerlessEvent(in: stack.scope) {
                topics.insert(trigger.ownTopicID)
            }
        }
        return ServerlessWords(generates: .only(topics))
    }

    /// Where messages go that cannot be delivered, Serverless would give the queue a policy of its own, which replaces
    /// what others need there; so all of such a topic is carried, and the queue has one policy.
    public func isServerlessEvent(in scope: Scope) -> Bool {
        guard case .own = source else { return settings.deadLetters == nil }
        return !scope.stack.triggers(TopicTrigger.self).contains {
            $0.trigger.source == source && $0.trigger.settings.deadLetters != nil
        }
    }

    /// Whether the topic itself names the function, in its own list of subscriptions.
    private var isInline: Bool {
        if case .own = source { return settings.filterPolicy == nil && settings.deadLetters == nil }
        return false
    }

    private func event(_ topic: Value) -> Value {
        let filters: [(String, Value?)] = [
            ("filterPolicy", settings.filterPolicy?.value),
            ("filterPolicyScope", settings.filterScope.map { .string($0.rawValue) }),
        ]
        switch source {
        case .own(let name):
            return settings.filterPolicy == nil ? .string(name) : .members([("topicName", .string(name))] + filters)
        case .topic(let declared):
            if !declared.isOwned, settings.filterPolicy == nil, idName == nil { return topic }
            let name = idName ?? (declared.isOwned ? declared.shortName : nil)
            return .members([("arn", topic), ("topicName", name.map { .string($0) })] + filters)
        }
    }

    private var ownTopicID: String { "SNSTopic\(shortName)" }

    /// What ids name the topic by.
    private var shortName: String {
        switch source {
        case .topic(let topic): ServerlessNames.alphanumeric(idName ?? topic.shortName)
        case .own(let name): ServerlessNames.alphanumeric(name)
        }
    }

    /// The topic's ARN for policies and permissions. That of a topic which names the function is written out, since the
    /// two would wait for each other.
    func topicARN(in stack: inout Stack) -> Value {
        switch source {
        case .topic(let topic): stack.value(of: topic)
        case .own(let name): .sub("arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:\(name)")
        }
    }

    /// As whom SNS starts the function.
    private func principal(in scope: Scope) -> Value {
        if case .topic(let topic) = source { topic.senderPrincipal(in: scope) } else { "sns.amazonaws.com" }
    }

    /// The region of a topic elsewhere, which a subscription must name.
    private func otherRegion(in scope: Scope) -> String? {
        if case .topic(let topic) = source { topic.otherRegion(in: scope) } else { nil }
    }
}
