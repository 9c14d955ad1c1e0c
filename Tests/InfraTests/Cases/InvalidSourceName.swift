import Infra

extension Cases {
    static let invalidSourceName: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // note: the service and its stages
            Queue("jobs")
                .named("my jobs")  // error: "my jobs" cannot be the name of the queue "jobs" in AWS: it may have letters, digits and -_ only [invalid-source-name]
            Queue("ordered").fifo()
                .named("ordered")  // error: the name of a FIFO queue ends in .fifo [invalid-source-name]
            Queue("plain")
                .named("plain.fifo")  // error: only the name of a FIFO queue ends in .fifo; add .fifo() or drop the ending [invalid-source-name]
            Queue("in order").fifo()  // error: The FIFO queue "in order" is called service-stage-name.fifo in AWS, and that is not a name of a queue: it may have letters, digits and -_ only [invalid-source-name]
            Topic("orders")
                .named("")  // error: it must have 1 to 256 characters and has 0 [invalid-source-name]
            Table("rows", partitionKey: .string("id"))
                .named("ab")  // error: it must have 3 to 255 characters and has 2 [invalid-source-name]
                .index("by owner", partitionKey: .string("owner"))  // error: "by owner" cannot be the name of an index [invalid-source-name]
                .index("by-time", partitionKey: .number("at"))  // note: the other index
                .index("by-time", partitionKey: .string("day"))  // error: The table "rows" has two indexes with the name "by-time" [invalid-source-name]
            KinesisStream("clicks")
                .named("clicks/all")  // error: cannot be the name of the stream "clicks" in AWS [invalid-source-name]
            Bucket("photos")
                .named("My-Photos")  // error: "My-Photos" cannot be the name of a bucket: it may have lower-case letters, digits, hyphens and dots only [invalid-source-name]
            Bucket("my_photos")  // error: "my_photos" cannot be a part of the name of a bucket [invalid-source-name]
            Bucket("photos-of-all-our-good-customers")  // error: The bucket "photos-of-all-our-good-customers" is called service-stage-name-account-region [invalid-source-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(named: "orders.fifo"))  // error: that would be a FIFO topic, which delivers to queues only [invalid-source-name]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Queue("jobs").named("my-jobs_1")
            Queue("ordered").fifo().named("ordered.fifo")
            Topic("orders").named("o")
            Table("rows", partitionKey: .string("id"))
                .named("abc")
                .index("by_owner.1", partitionKey: .string("owner"))
            KinesisStream("clicks").named("clicks.all")
            Bucket("photos").named("my.photos-1")
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(named: "orders-fifo"))
        },
    ]
}
