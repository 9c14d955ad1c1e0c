import Infra

extension Cases {
    private static let orders = Topic("orders").fifo()  // note: the topic
    private static let existing = Topic.existing("arn:aws:sns:eu-central-1:123456789012:orders.fifo")  // note: the topic

    static let fifoTopicToFunction: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(orders))  // error: The topic "orders" is a FIFO topic, which delivers to queues only [fifo-topic-to-function]
                .on(.topic(existing))  // error: is a FIFO topic, which delivers to queues only [fifo-topic-to-function]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")))
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            let api = Function("api", .python313, handler: "app.handler", code: "api")
            api
            Resource("AWS::SNS::Topic", "Ordered", properties: ["FifoTopic": true, "TopicName": "ordered.fifo"])  // note: the topic
            Resource("AWS::SNS::Topic", "Plain")
            Resource("AWS::SNS::Subscription", "Wrong", properties: ["Protocol": "lambda", "TopicArn": ["Ref": "Ordered"], "Endpoint": api.arn])  // error: The resource "Wrong" is of a FIFO topic [fifo-topic-to-function]
            Resource("AWS::SNS::Subscription", "Elsewhere", properties: ["Protocol": "lambda", "TopicArn": "arn:aws:sns:eu-central-1:123456789012:orders.fifo", "Endpoint": api.arn])  // error: The resource "Elsewhere" is of a FIFO topic [fifo-topic-to-function]
            Resource("AWS::SNS::Subscription", "Right", properties: ["Protocol": "lambda", "TopicArn": ["Ref": "Plain"], "Endpoint": api.arn])
            Resource("AWS::Lambda::Permission", "Allow", properties: ["Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "sns.amazonaws.com", "SourceAccount": ["Ref": "AWS::AccountId"]])
        },
    ]
}
