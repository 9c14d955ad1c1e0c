extension Queue {
    public func lower(into stack: inout Stack) {
        let redrive = settings.deadLetters.map { letters in
            Value.object([
                .init("deadLetterTargetArn", stack.value(of: letters.queue.base, "Arn")),
                .init("maxReceiveCount", .int(letters.maxReceives)),
            ])
        }
        let chosen = settings.isFIFO ? physicalFIFOName(in: stack.scope) : nil
        // Said also where it is the default, since what is held goes with it.
        let policy = settings.isRetained ? "Retain" : "Delete"
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::SQS::Queue",
                properties: .init(present: [
                    ("QueueName", (settings.physicalName?.value ?? chosen).map { .string($0) }),
                    ("FifoQueue", settings.isFIFO ? true : nil),
                    ("ContentBasedDeduplication", settings.deduplicatesByContent ? true : nil),
                    ("VisibilityTimeout", settings.visibility.map { .int($0.value.seconds) }),
                    ("MessageRetentionPeriod", .int((settings.retention?.value ?? .days(4)).seconds)),
                    ("DelaySeconds", settings.delay.map { .int($0.value.seconds) }),
                    ("ReceiveMessageWaitTimeSeconds", settings.receiveWait.map { .int($0.value.seconds) }),
                    ("RedrivePolicy", redrive),
                    ("KmsMasterKeyId", settings.encryptionKey.map { stack.resolve($0.value) }),
                ]), deletionPolicy: policy, updateReplacePolicy: policy, location: location))
        lowerPolicy(into: &stack)
    }

    /// A queue has one policy: a second resource for it would replace the first, so all that send stand in one.
    private func lowerPolicy(into stack: inout Stack) {
        var statements = BucketNotification.sources(of: self, in: stack.scope).map {
            SenderStatement.bucket($0, "sqs:SendMessage", on: .getAtt(logicalID, "Arn"))
        }
        let target = Value.getAtt(logicalID, "Arn")
        for topic in topicsWithDeadLetters(in: &stack) {
            statements.append(SenderStatement.value("sns.amazonaws.com", "sqs:SendMessage", target, topic, of: nil))
        }
        for topic in stack.topicsSending(to: self) {
            let statement = SenderStatement.value(
                topic.senderPrincipal(in: stack.scope), "sqs:SendMessage", target, stack.value(of: topic), of: nil)
            if !statements.contains(statement) { statements.append(statement) }
        }
        stack.allowSending(to: self, statements)
    }

    var policyID: String { logicalID + "Policy" }

    /// The ARNs of the topics whose subscriptions in this stack put here what they cannot deliver.
    private func topicsWithDeadLetters(in stack: inout Stack) -> [Value] {
        var topics: [Value] = []
        for (_, trigger) in stack.scope.stack.triggers(TopicTrigger.self)
        where trigger.settings.deadLetters.map({ $0.queue.base.key == key }) ?? false {
            let topic = trigger.topicARN(in: &stack)
            if !topics.contains(topic) { topics.append(topic) }
        }
        return topics
    }
}
