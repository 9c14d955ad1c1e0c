import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let alarmTellsNobody: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            api("quiet")
                .alarm(.errors, above: 0)  // remark: The alarm "quiet function errors" notifies no topic and is not part of a composite alarm, so nobody is notified [alarm-tells-nobody]
            let errors = Alarm("errors", of: api("pay"), .errors, above: 0)
            CompositeAlarm("down", when: .alarm(errors))  // remark: The composite alarm "down" notifies no topic [alarm-tells-nobody]
            DefaultAlarms()  // remark: The default alarms notify no topic [alarm-tells-nobody]
        },
        Service("right", region: .euCentral1) { _ in
            let errors = Alarm("errors", of: api("pay"), .errors, above: 0)
            CompositeAlarm("down", when: .not(.alarm(errors)), notify: Topic("told"))
        },
    ]
}
