import Infra

extension Cases {
    private static let arn = "arn:aws:lambda:eu-central-1:123456789012:function:try"

    static let unknownErrorName: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("errors", [
                .invoke("One", existing: arn).retry("States.TimeOut"),  // error: names the error "States.TimeOut", and Step Functions has none of that name; did you mean "States.Timeout"? [unknown-error-name]
                .invoke("Two", existing: arn).catch("States.Whatever", then: "End"),  // error: "States.Whatever", and Step Functions has none of that name; correct it. [unknown-error-name]
                .invoke("Three", existing: arn).retry("Lambda.TooManyRequestException"),  // error: did you mean "Lambda.TooManyRequestsException"? [unknown-error-name]
                .succeed("End"),
            ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("errors", [
                .invoke("One", existing: arn).retry("States.Timeout", "Lambda.Unknown", "NotPaid", "Lambda.CodeStorageExceededException")
                    .catch("States.TaskFailed", then: "End"),
                .succeed("End"),
            ])
        },
    ]
}
