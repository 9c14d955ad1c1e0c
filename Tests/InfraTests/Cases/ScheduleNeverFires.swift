import Infra

private func worker(_ name: String) -> Function {
    Function(name, .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
}

extension Cases {
    static let lateNovember = CheckSettings(asOf: "2026-11-26")

    static let scheduleNeverFires: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            worker("one").on(.schedule(.cron("0 12 31 2 ? *")))  // warning: The schedule cron(0 12 31 2 ? *) starts nothing: none of its months has that day [schedule-never-fires]
            worker("two").on(.schedule(.cron("0 12 30 FEB ? *")))  // warning: none of its months [schedule-never-fires]
            worker("three").on(.schedule(.cron("0 12 ? * 7 2020")))  // warning: its last year is 2020 [schedule-never-fires]
            worker("four").on(.scheduler(.at("2026-01-01T09:00:00")))  // warning: The schedule at(2026-01-01T09:00:00) starts nothing: it is in the past on 2026-11-26 [schedule-never-fires]
            Resource("AWS::Events::Rule", "Never", properties: ["ScheduleExpression": "cron(0 12 31 4,6 ? *)"])  // warning: none of its months [schedule-never-fires]
            // These fire, some of them rarely.
            worker("five").on(.schedule(.cron("0 12 29 2 ? *")))
            worker("six").on(.schedule(.cron("0 12 31 * ? 2024-2030")))
            worker("seven").on(.schedule(.cron("0 12 L FEB ? *")))
            worker("eight").on(.scheduler(.at("2099-01-01T09:00:00")))
            worker("nine").on(.schedule(.cron("0 12 30/1 JAN-MAR ? *")))
        }
    ]
}
