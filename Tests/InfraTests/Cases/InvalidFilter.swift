import Infra

extension Cases {
    static let invalidFilter: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).filter(["body": ["kind": "order"]]))  // error: The field "body.kind" of the filter pattern holds a single value [invalid-filter]
                .on(.stream(of: Stream("clicks")).filter("order"))  // error: A filter pattern is an object whose fields list the values that match [invalid-filter]
                .on(.topic(Topic("orders")).filter(["kind": "created"]))  // error: The field "kind" of the filter policy does not list the values that match [invalid-filter]
                .on(.topic(Topic("news")).filter([:]))  // error: A filter policy is an object whose fields list the values that match [invalid-filter]
                .on(.bucket(Bucket("photos"), suffix: "*.jpg"))  // error: "*.jpg" is taken as it is [invalid-filter]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).filter(["body": ["kind": ["order"]]]))
                .on(.topic(Topic("orders")).filter(["order": ["kind": ["created"]]], in: .body))
                .on(.bucket(Bucket("photos"), suffix: ".jpg"))
        },
    ]
}
