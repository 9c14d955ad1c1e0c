import Infra

/// Queues, topics, streams and log groups.
extension TypedSource {
    func queue(_ words: inout WordProperties) -> Code {
        fifo("FifoQueue", &words)
        words.takeText("QueueName", ".named")
        words.takeTime("VisibilityTimeout", ".visibility")
        words.takeTime("MessageRetentionPeriod", ".retention")
        words.takeTime("DelaySeconds", ".delay")
        words.takeTime("ReceiveMessageWaitTimeSeconds", ".receiveWait")
        return named("Queue", &words)
    }

    func topic(_ words: inout WordProperties) -> Code {
        fifo("FifoTopic", &words)
        words.takeText("TopicName", ".named")
        words.takeText("DisplayName", ".displayName")
        return named("Topic", &words)
    }

    private func fifo(_ key: String, _ words: inout WordProperties) {
        let content = words["ContentBasedDeduplication"]?.bool == true
        words.take(key) {
            $0.bool == true ? .call(".fifo", content ? [.init("contentBasedDeduplication", .raw("true"))] : []) : nil
        }
        if content { words.drop("ContentBasedDeduplication") }
    }

    func stream(_ words: inout WordProperties) -> Code {
        words.takeText("Name", ".named")
        words.take("ShardCount") { $0.plainInt.map { .call(".shards", [.init(nil, .int($0))]) } }
        words.take("RetentionPeriodHours") {
            $0.plainInt.flatMap {
                (1...8_760).contains($0) ? .call(".retention", [.init(nil, .time($0 * 3_600))]) : nil
            }
        }
        return named("Stream", &words)
    }

    func logGroup(_ words: inout WordProperties) -> Code {
        let name = words["LogGroupName"]?.scalar ?? ""
        words.drop("LogGroupName")
        if words["RetentionInDays"] == nil {
            words.add(".retention", .init(nil, .raw(".forever")))
        } else {
            words.take("RetentionInDays") {
                $0.plainInt.map { .call(".retention", [.init(nil, .raw(".days(\(Code.grouped($0)))"))]) }
            }
        }
        return named("LogGroup", called: name, isExact: false, &words)
    }
}
