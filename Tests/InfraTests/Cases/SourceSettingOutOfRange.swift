import Infra

extension Cases {
    static let sourceSettingOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Queue("a").retention(.days(15))  // error: A queue's retention is 60 s to 14 days [source-setting-out-of-range]
            Queue("b").visibility(.hours(13))  // error: A queue's visibility timeout is 0 s to 12 h [source-setting-out-of-range]
            Queue("c").delay(.minutes(16))  // error: A queue's delay is 0 s to 900 s [source-setting-out-of-range]
            Queue("d").receiveWait(.seconds(21))  // error: The time that a request waits for messages is 0 s to 20 s [source-setting-out-of-range]
            Queue("e").deadLetters(to: Queue("failed"), after: 0)  // error: A message moves to the dead-letter queue after 1 to 1,000 receives [source-setting-out-of-range]
            Topic("f").displayName("")  // error: A topic's display name has 1 to 100 characters [source-setting-out-of-range]
            Stream("g").shards(0)  // error: A stream has 1 shard or more [source-setting-out-of-range]
            Stream("h").retention(.hours(23))  // error: A stream's retention is 24 h to 365 days [source-setting-out-of-range]
            Stream("i").retention(.minutes(1_501))  // error: A stream's retention is in whole hours [source-setting-out-of-range]
            Table("j", partitionKey: .string("id")).provisioned(read: 0, write: 1)  // error: A table's capacity is 1 or more for reads [source-setting-out-of-range]
            Function("k", .nodejs22, handler: "index.handler", code: "work")
                .reservedConcurrency(4)  // note: the reserved concurrency
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")).maximumConcurrency(5))  // error: The queue may keep 5 instances busy [source-setting-out-of-range]
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:other")).maximumConcurrency(1))  // error: The maximum concurrency of a queue is 2 to 1,000 [source-setting-out-of-range]
                .on(.stream(of: Stream("l")).parallelization(11).retries(-1))  // error: 1 to 10 batches of a shard are handled at once [source-setting-out-of-range]  // error: A batch is tried again 0 to 10,000 times [source-setting-out-of-range]
                .on(.stream(of: Stream("m")).maximumRecordAge(.seconds(59)))  // error: The greatest age of a record is 60 s to 7 days [source-setting-out-of-range]
                .on(.stream(of: Stream("n")).tumblingWindow(.seconds(901)))  // error: A tumbling window is 0 s to 900 s [source-setting-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Queue("a").retention(.days(14)).visibility(.hours(12)).delay(.minutes(15)).receiveWait(.seconds(20))
            Stream("g").shards(1).retention(.hours(24))
            Table("j", partitionKey: .string("id")).provisioned(read: 1, write: 1)
            Function("k", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: Stream("l")).parallelization(10).retries(0).maximumRecordAge(.days(7)).tumblingWindow(.minutes(15)))
        },
    ]
}
