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
        },
        Service("tables", region: .euCentral1, stages: [.dev]) { _ in
            let orders = Table("orders", partitionKey: .string("id")).stream(.newImage)
            let carts = Table("carts", partitionKey: .string("id")).stream(.newImage)
            worker("event").on(.stream(of: orders).filter(["eventName": ["CREATE"]]))  // warning: eventName is INSERT, MODIFY or REMOVE [filter-matches-nothing]
            worker("case").on(.stream(of: carts).filter(["eventName": ["insert"]]))  // warning: eventName is INSERT, MODIFY or REMOVE [filter-matches-nothing]
            worker("field").on(.stream(of: Table("a", partitionKey: .string("id")).stream(.newImage)).filter(["dynamodb": ["NewItem": ["state": ["S": ["paid"]]]]]))  // warning: it has no field "dynamodb.NewItem"; items are in "NewImage" and "OldImage" [filter-matches-nothing]
            worker("plain").on(.stream(of: Table("b", partitionKey: .string("id")).stream(.newImage)).filter(["dynamodb": ["NewImage": ["state": ["paid"]]]]))  // warning: the values of "dynamodb.NewImage.state" stand under their type; write ["S": …] [filter-matches-nothing]
            worker("typed").on(.stream(of: Table("c", partitionKey: .string("id")).stream(.newImage)).filter(["dynamodb": ["NewImage": ["state": ["string": ["paid"]]]]]))  // warning: stand under their type, which is none of "string" [filter-matches-nothing]
            EventPipe("moved", from: .table(Table("d", partitionKey: .string("id")).stream(.newImage)), to: .queue(Queue("moves")))  // warning: eventName is INSERT, MODIFY or REMOVE [filter-matches-nothing]
                .filter(["eventName": ["DELETE"]])
            Resource(  // warning: eventName is INSERT, MODIFY or REMOVE [filter-matches-nothing]
                "AWS::Pipes::Pipe", "Written",
                properties: [
                    "RoleArn": "arn:aws:iam::123456789012:role/pipes", "Source": "arn:aws:dynamodb:eu-central-1:123456789012:table/x/stream/2026-01-01T00:00:00.000",
                    "SourceParameters": ["DynamoDBStreamParameters": ["StartingPosition": "LATEST"], "FilterCriteria": ["Filters": [["Pattern": "{\"eventName\":[\"DELETE\"]}"]]]],
                    "Target": "arn:aws:sqs:eu-central-1:123456789012:moves",
                ])
        },
        Service("right-tables", region: .euCentral1, stages: [.dev]) { _ in
            let orders = Table("orders", partitionKey: .string("id")).stream(.newAndOldImages)
            let carts = Table("carts", partitionKey: .string("id")).stream(.newImage)
            worker("events").on(.stream(of: orders)
                .filter(["eventName": ["CREATE", "INSERT"], "dynamodb": ["NewImage": ["state": ["S": [["prefix": "pa"]]], "tags": ["M": ["a": ["S": ["x"]]]]], "OldImage": ["gone": [["exists": false]]]]]))
            worker("others").on(.stream(of: carts)
                .filter(["eventName": [["anything-but": ["REMOVE"]]], "dynamodb": ["Keys": ["id": ["S": [["exists": true]]]]], "userIdentity": ["type": ["Service"]]]))
            worker("without").on(.stream(of: Table("e", partitionKey: .string("id")).stream(.newImage)).filter(["eventName": [["prefix": "INS"]], "nobody": [["exists": false]]]))
        },
    ]
}
