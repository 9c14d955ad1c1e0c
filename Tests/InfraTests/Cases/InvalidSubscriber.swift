import Infra

extension Cases {
    static let invalidSubscriber: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Topic("wrong")
                .subscribe(email: "ops")  // error: "ops" is not an e-mail address, such as ops@example.com [invalid-subscriber]
                .subscribe(email: "ops@example")  // error: "ops@example" is not an e-mail address, such as ops@example.com [invalid-subscriber]
                .subscribe(url: "http://example.com/alarms")  // error: "http: [invalid-subscriber]
                .subscribe(sms: "0170 1234567")  // error: "0170 1234567" is not a phone number with a country code, such as +491701234567 [invalid-subscriber]
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
