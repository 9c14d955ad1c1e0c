import Infra

private func worker(_ name: String) -> Function {
    Function(name, .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
}

extension Cases {
    static let filterMatchesNothing: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let clicks = KinesisStream("clicks")
            let orders = Table("orders", partitionKey: .string("id")).stream(.newImage)
            let carts = Table("carts", partitionKey: .string("id")).stream(.newImage)
            worker("one").on(.stream(of: clicks).filter(["body": ["kind": ["click"]]]))  // warning: it has no field "body" [filter-matches-nothing]
            worker("two").on(.stream(of: orders).filter(["NewImage": ["state": ["S": ["open"]]]]))  // warning: "NewImage" is a field of "dynamodb" [filter-matches-nothing]
            worker("three").on(.stream(of: orders).filter(["dynamodb": ["NewImage": ["total": ["N": [100]]]]]))  // warning: the numbers of "dynamodb.NewImage.total.N" are texts [filter-matches-nothing]
            worker("four").on(.queue(Queue("jobs")).filter(["data": ["kind": ["job"]]]))  // warning: it has no field "data" [filter-matches-nothing]
            Resource(  // warning: it has no field "data" [filter-matches-nothing]
                "AWS::Lambda::EventSourceMapping", "Reader",
                properties: [
                    "FunctionName": "reader", "EventSourceArn": "arn:aws:sqs:eu-central-1:123456789012:jobs",
                    "FilterCriteria": ["Filters": [["Pattern": "{\"data\":[\"x\"]}"]]],
                ])
            // What records have.
            worker("five").on(.stream(of: clicks).filter(["data": ["kind": ["click"]]]))
            worker("six").on(.stream(of: carts).filter(["eventName": ["INSERT"], "dynamodb": ["NewImage": ["total": ["N": ["100"]]]]]))
            worker("seven").on(.queue(Queue("mails")).filter(["body": ["kind": ["mail"]], "messageAttributes": ["a": ["stringValue": ["b"]]]]))
        }
    ]
}
