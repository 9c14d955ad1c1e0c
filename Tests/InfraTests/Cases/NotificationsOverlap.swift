import Infra

extension Cases {
    static let notificationsOverlap: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            Function("first", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .created, suffix: ".jpg"))  // note: the other notification
            Function("second", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .put, prefix: "in/"))  // error: The bucket "photos" would notify two targets of s3:ObjectCreated:Put for the same keys, which S3 refuses [notifications-overlap]
            Bucket("films")
                .notify(Queue("all"))  // note: the other notification
                .notify(Topic("some"), prefix: "in/")  // error: The bucket "films" would notify two targets of s3:ObjectCreated:* for the same keys, which S3 refuses [notifications-overlap]
        },
        Service("right", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            let shared = Bucket("shared").eventBridge()
            Function("first", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .created, suffix: ".jpg"))
                .on(.bucket(photos, .removed, suffix: ".jpg"))
                .on(.bucket(shared))
            Function("second", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .put, prefix: "in/", suffix: ".png"))
                .on(.bucket(shared))
        },
        Service("written", region: .euCentral1, stages: [.dev]) { _ in
            let target: Value = "arn:aws:sqs:eu-central-1:123456789012:jobs"
            Resource("AWS::S3::Bucket", "Both", properties: ["NotificationConfiguration": ["QueueConfigurations": [["Event": "s3:ObjectCreated:*", "Queue": target]], "TopicConfigurations": [["Event": "s3:ObjectCreated:Put", "Topic": "arn:aws:sns:eu-central-1:123456789012:news", "Filter": ["S3Key": ["Rules": [["Name": "prefix", "Value": "in/"]]]]]]]])  // error: The resource "Both" would send two notifications of s3:ObjectCreated:Put for the same keys, which S3 refuses [notifications-overlap]
            Resource("AWS::S3::Bucket", "Apart", properties: ["NotificationConfiguration": ["QueueConfigurations": [["Event": "s3:ObjectCreated:*", "Queue": target, "Filter": ["S3Key": ["Rules": [["Name": "prefix", "Value": "in/"]]]]], ["Event": "s3:ObjectCreated:*", "Queue": target, "Filter": ["S3Key": ["Rules": [["Name": "Prefix", "Value": "out/"]]]]], ["Event": "s3:ObjectRemoved:*", "Queue": target]]]])
            Bucket("stars")
                .override("NotificationConfiguration.QueueConfigurations", [["Event": "s3:ObjectRemoved:*", "Queue": target], ["Event": "s3:ObjectRemoved:Delete", "Queue": target]])  // error: two notifications of s3:ObjectRemoved:Delete for the same keys [notifications-overlap]
        },
    ]
}
