import Infra

extension Cases {
    static let tooManySubscriptions: [Service] = [
        Service("wrong", region: .euCentral1) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))  // note: another subscription
            Function("b", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))  // error: The log group "/shop/audit" has 3 subscriptions [too-many-subscriptions]
        },
        Service("of-a-function", region: .euCentral1) { _ in
            let api = Function("api", .nodejs22, handler: "index.handler", code: "f")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(of: api))  // note: another subscription
                .on(.logs(of: api, filter: "WARN"))
                .on(.logs(of: api, filter: "ERROR"))  // error: The log of the function "api" has 3 subscriptions [too-many-subscriptions]
        },
        Service("right", region: .euCentral1) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Logs::LogGroup", "Tides")
            Resource("AWS::Logs::SubscriptionFilter", "One", properties: ["LogGroupName": ["Ref": "Tides"], "FilterPattern": "A", "DestinationArn": "arn:aws:kinesis:eu-central-1:123456789012:stream/one", "RoleArn": "arn:aws:iam::123456789012:role/logs"])  // note: another subscription
            Resource("AWS::Logs::SubscriptionFilter", "Two", properties: ["LogGroupName": ["Ref": "Tides"], "FilterPattern": "B", "DestinationArn": "arn:aws:kinesis:eu-central-1:123456789012:stream/two", "RoleArn": "arn:aws:iam::123456789012:role/logs"])
            Resource("AWS::Logs::SubscriptionFilter", "Three", properties: ["LogGroupName": ["Ref": "Tides"], "FilterPattern": "C", "DestinationArn": "arn:aws:kinesis:eu-central-1:123456789012:stream/three", "RoleArn": "arn:aws:iam::123456789012:role/logs"])  // error: has 3 subscription filters; the limit is 2 [too-many-subscriptions]
        },
    ]
}
