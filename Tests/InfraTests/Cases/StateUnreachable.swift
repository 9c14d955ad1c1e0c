import Infra

extension Cases {
    static let stateUnreachable: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("early", [
                .succeed("Done"),
                .pass("Left"),  // error: No state leads to "Left", so it is never reached, and Step Functions refuses the machine [state-unreachable]
            ])
            StateMachine("inside", [
                .map("Each", over: "$.items", [
                    .pass("First").end(),
                    .pass("Second"),  // error: No state leads to "Second", so it is never reached, and Step Functions refuses the machine [state-unreachable]
                ]),
            ])
            Resource("AWS::StepFunctions::StateMachine", "Object", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machines", "Definition": ["StartAt": "A", "States": ["A": ["Type": "Succeed"], "B": ["Type": "Succeed"]]]])  // error: No state leads to "B", so it is never reached, and Step Functions refuses the machine [state-unreachable]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("caught", [
                .invoke("Try", existing: "arn:aws:lambda:eu-central-1:123456789012:function:try").catch(then: "Left").end(),
                .pass("Left"),
            ])
        },
    ]
}
