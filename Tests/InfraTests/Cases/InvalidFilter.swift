import Infra

extension Cases {
    static let invalidFilter: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs"))
                    .filter("order")  // error: A filter pattern is an object whose fields list the values that match [invalid-filter]
                    .filter(["body": ["kind": "order"]])  // error: In the filter pattern the field "body.kind" has a single value; write a list of the values that match [invalid-filter]
                    .filter(["body": ["kind": [.string(String(repeating: "x", count: 4_096))]]]))  // error: The filter pattern is 4,118 characters as JSON; the limit is 4,096 [invalid-filter]
                .on(.topic(Topic("orders"))
                    .filter(["kind": "created"]))  // error: The field "kind" of the filter policy does not list the values that match [invalid-filter]
                .on(.topic(Topic("letters"))
                    .filter(["order": ["kind": "created"]], in: .body))  // error: In the filter policy the field "order.kind" has a single value; write a list of the values that match [invalid-filter]
                .on(.topic(Topic("news"))
                    .filter(["a": .array((1...16).map { .int($0) }), "b": .array((1...10).map { .int($0) })]))  // error: The filter policy has 160 combinations of values; the limit is 150 [invalid-filter]
                .on(.bucket(Bucket("photos"), prefix: "in/", suffix: "*.jpg"))  // error: The suffix "*.jpg" is compared literally, asterisk included [invalid-filter]
                .on(.bucket(Bucket("films"), prefix: String(repeating: "x", count: 1_025)))  // error: A prefix has at most 1,024 bytes, and this one has 1,025 [invalid-filter]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:others")).filter(["body": ["kind": ["order"]]]))
                .on(.topic(Topic("orders")).filter(["kind": ["created"]]))
                .on(.topic(Topic("letters")).filter(["order": ["kind": ["created"]]], in: .body))
                .on(.topic(Topic("news")).filter(["a": .array((1...15).map { .int($0) }), "b": .array((1...10).map { .int($0) })]))
                .on(.bucket(Bucket("photos"), prefix: "in/", suffix: ".jpg"))
                .on(.bucket(Bucket("stars").eventBridge(), prefix: "a*b/"))
        },
        Service("policies", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SNS::Subscription", "Few", properties: ["TopicArn": "arn:aws:sns:eu-central-1:123456789012:news", "Protocol": "sqs", "Endpoint": "arn:aws:sqs:eu-central-1:123456789012:jobs", "FilterPolicy": ["a": .array((1...15).map { .int($0) }), "b": .array((1...10).map { .int($0) })]])
            Resource("AWS::SNS::Subscription", "Many", properties: ["TopicArn": "arn:aws:sns:eu-central-1:123456789012:news", "Protocol": "sqs", "Endpoint": "arn:aws:sqs:eu-central-1:123456789012:mails", "FilterPolicy": ["a": .array((1...16).map { .int($0) }), "b": .array((1...10).map { .int($0) })]])  // error: has a filter policy of 160 combinations of values, and SNS accepts 150 [invalid-resource]
        },
    ]
}
