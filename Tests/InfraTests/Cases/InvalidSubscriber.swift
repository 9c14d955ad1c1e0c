import Infra

extension Cases {
    static let invalidSubscriber: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Topic("wrong")
                .subscribe(email: "ops")  // error: "ops" is not an address of e-mail, such as ops@example.com [invalid-subscriber]
                .subscribe(email: "ops@example")  // error: is not an address of e-mail [invalid-subscriber]
                .subscribe(url: "http://example.com/alarms")  // error: is not an address of a website [invalid-subscriber]
                .subscribe(sms: "0170 1234567")  // error: is not a telephone number with the code of its country [invalid-subscriber]
            Topic("ordered").fifo()  // note: the topic
                .subscribe(email: "ops@example.com")  // error: A FIFO topic delivers to queues only [invalid-subscriber]
        },
        Service("right", region: .euCentral1) { _ in
            let mail = TemplateParameter("OpsMail")
            Topic("alerts")
                .subscribe(email: "ops@example.com").subscribe(email: mail.ref()).subscribe(url: "https://example.com/alarms")
                .subscribe(sms: "+491701234567", filter: ["kind": ["urgent"]])
        },
    ]
}
