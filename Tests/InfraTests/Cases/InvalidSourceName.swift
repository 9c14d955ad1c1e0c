import Infra

extension Cases {
    static let invalidSourceName: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // note: service and stage are put before it
            Queue("a").named("my jobs")  // error: "my jobs" cannot be the name of the queue "a" in AWS [invalid-source-name]
            Queue("b").fifo().named("jobs")  // error: "jobs" cannot be the name of the queue "b" in AWS [invalid-source-name]
            Queue("c").named("jobs.fifo")  // error: "jobs.fifo" cannot be the name of the queue "c" in AWS [invalid-source-name]
            Queue("d").named("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhi")  // error: "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhi" cannot be the name of the queue "d" in AWS [invalid-source-name]
            Topic("e").named("or.ders")  // error: "or.ders" cannot be the name of the topic "e" in AWS [invalid-source-name]
            Table("f", partitionKey: .string("id")).named("ab")  // error: "ab" cannot be the name of the table "f" in AWS [invalid-source-name]
            Table("g", partitionKey: .string("id")).index("a b", partitionKey: .string("b"))  // error: "a b" cannot be the name of an index [invalid-source-name]
            Stream("h").named("a b")  // error: "a b" cannot be the name of the stream "h" in AWS [invalid-source-name]
            Bucket("i").named("My-Photos")  // error: "My-Photos" cannot be the name of a bucket [invalid-source-name]
            Bucket("j").named("192.168.0.1")  // error: "192.168.0.1" cannot be the name of a bucket [invalid-source-name]
            Bucket("photos-of-all-our-customers-since-then")  // error: "shop-dev-photos-of-all-our-customers-since-then-123456789012-eu-central-1" cannot be the name of a bucket [invalid-source-name]
            Queue("in-order-of-their-arrival-and-never-otherwise-as-the-contract-asks-for-it").fifo()  // error: "shop-dev-in-order-of-their-arrival-and-never-otherwise-as-the-contract-asks-for-it.fifo" cannot be the name of the queue "in-order-of-their-arrival-and-never-otherwise-as-the-contract-asks-for-it" in AWS [invalid-source-name]
            Function("k", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(named: "or ders"))  // error: "or ders" cannot be the name of the topic in AWS [invalid-source-name]
        },
        Service("right", region: .euCentral1) { stage in
            Queue("a").named("jobs_1-dev-\(stage)")
            Queue("b").fifo().named("jobs-\(stage).fifo")
            Queue("c").fifo()
            Bucket("i").named("my.photos-\(stage)")
            Bucket("photos")
        },
    ]
}
