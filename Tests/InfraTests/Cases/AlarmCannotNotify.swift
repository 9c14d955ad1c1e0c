import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let alarmCannotNotify: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let ordered = Topic("ordered").fifo()  // note: the topic
            let closed = Topic("closed").override("KmsMasterKeyId", "alias/aws/sns")  // note: the key
            api("pay")
                .alarm(.errors, above: 0, notify: ordered)  // error: cannot notify the topic "ordered", which is FIFO [alarm-cannot-notify]
                .alarm(.throttles, above: 0, notify: closed)  // error: cannot notify the topic "closed", which is encrypted with AWS' own key [alarm-cannot-notify]
        },
        Service("elsewhere", region: .euCentral1) { _ in  // note: service "elsewhere" is in eu-central-1
            api("pay")
                .alarm(.errors, above: 0, notify: .existing("arn:aws:sns:us-east-1:123456789012:alerts"))  // error: is in us-east-1 [target-in-other-region]
        },
        Service("right", region: .euCentral1) { _ in
            api("pay").alarm(.errors, above: 0, notify: .existing("arn:aws:sns:eu-central-1:123456789012:alerts"), Topic("open"))
        },
    ]
}
