import Infra

extension Cases {
    static let invalidResource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimout": 180])  // error: has no property 'VisibilityTimout'; did you mean 'VisibilityTimeout'? [invalid-resource]
            Resource("AWS::SQS::Queue", "Wrong", properties: ["VisibilityTimeout": "soon"])  // error: 'VisibilityTimeout' must be a whole number, not 'soon' [invalid-resource]
            Resource("AWS::DynamoDB::Table", "Users", properties: ["BillingMode": "PAY_PER_REQUEST"])  // error: needs the property 'KeySchema' [invalid-resource]
            Resource("AWS::SQS::Queue", "Text", properties: "queue")  // error: The properties of resource "Text" are no object [invalid-resource]
            Resource("Queue", "Short")  // error: "Queue" is not a resource type, which has three parts [invalid-resource]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 180, "QueueName": "jobs-\("right")"])
                .suppress("name-taken", because: "the stages are in two accounts")
            Resource("AWS::SQS::Queue", "Text", properties: ["VisibilityTimeout": "180"])
        },
    ]
}
