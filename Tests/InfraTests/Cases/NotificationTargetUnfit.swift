import Infra

extension Cases {
    private static let ordered = Queue("ordered").fifo()  // note: the queue
    private static let news = Topic("news").fifo()  // note: the topic

    static let notificationTargetUnfit: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Bucket("photos")
                .notify(ordered)  // error: The bucket "photos" cannot send to the FIFO queue "ordered" [notification-target-unfit]
                .notify(news, of: .removed)  // error: The bucket "photos" cannot send to the FIFO topic "news" [notification-target-unfit]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks"))
                    .onFailure(.queue(ordered)))  // error: Lambda cannot send to the FIFO queue "ordered" [notification-target-unfit]
                .on(.stream(of: KinesisStream("views"))
                    .onFailure(.existing("arn:aws:sqs:eu-central-1:123456789012:failed.fifo")))  // error: Lambda cannot send to the FIFO queue [notification-target-unfit]
            Topic("plain")  // note: the topic
                .deliver(to: ordered)  // error: The topic "plain" is not a FIFO topic, and only FIFO topics can deliver to the FIFO queue "ordered" [notification-target-unfit]
            let old = Topic.existing("arn:aws:sns:eu-west-1:123456789012:old")  // note: the topic
            Subscription(of: old, to: ordered)  // error: can deliver to the FIFO queue "ordered" [notification-target-unfit]
        },
        Service("right", region: .euCentral1) { _ in
            let failed = Queue("failed")
            Topic("in-order").fifo().deliver(to: Queue("in-order").fifo()).deliver(to: failed)
            Subscription(of: .existing("arn:aws:sns:eu-central-1:123456789012:old.fifo"), to: Queue("in-order").fifo())
            Bucket("photos")
                .notify(failed)
                .notify(Topic("news"), of: .removed)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks")).onFailure(.queue(failed)))
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Ordered", properties: ["FifoQueue": true])
            Resource("AWS::SNS::Topic", "Plain")
            Resource("AWS::SNS::Topic", "OrderedNews", properties: ["FifoTopic": true])
            Resource("AWS::SQS::QueuePolicy", "Policy", properties: ["Queues": [["Ref": "Ordered"]], "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": ["Fn::GetAtt": ["Ordered", "Arn"]]]]]])
            Resource("AWS::SNS::Subscription", "Wrong", properties: ["Protocol": "sqs", "TopicArn": ["Ref": "Plain"], "Endpoint": ["Fn::GetAtt": ["Ordered", "Arn"]]])  // error: delivers to the FIFO queue "Ordered", and its topic is a standard one [notification-target-unfit]
            Resource("AWS::SNS::Subscription", "Right", properties: ["Protocol": "sqs", "TopicArn": ["Ref": "OrderedNews"], "Endpoint": ["Fn::GetAtt": ["Ordered", "Arn"]]])
            Resource("AWS::S3::Bucket", "Uploads", properties: ["NotificationConfiguration": ["QueueConfigurations": [["Event": "s3:ObjectCreated:*", "Queue": ["Fn::GetAtt": ["Ordered", "Arn"]]]]]])  // error: The resource "Uploads" notifies the FIFO queue "Ordered" [notification-target-unfit]
            Resource("AWS::S3::Bucket", "Removals", properties: ["NotificationConfiguration": ["TopicConfigurations": [["Event": "s3:ObjectRemoved:*", "Topic": "arn:aws:sns:eu-central-1:123456789012:news.fifo"]]]])  // error: The resource "Removals" notifies the FIFO topic "news.fifo" [notification-target-unfit]
            Resource("AWS::Lambda::EventSourceMapping", "Batches", properties: ["EventSourceArn": "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks", "FunctionName": "clicks", "StartingPosition": "LATEST", "DestinationConfig": ["OnFailure": ["Destination": ["Fn::GetAtt": ["Ordered", "Arn"]]]]])  // error: The resource "Batches" sends failed batches to the FIFO queue "Ordered" [notification-target-unfit]
        },
    ]
}
