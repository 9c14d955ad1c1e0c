import Infra

extension Cases {
    static let stateUnreachable: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("early", [
                .succeed("Done"),
                .pass("Left"),  // error: No state goes on with "Left", so it is never reached [state-unreachable]
            ])
            StateMachine("inside", [
                .map("Each", over: "$.items", [
                    .pass("First").end(),
                    .pass("Second"),  // error: No state goes on with "Second" [state-unreachable]
                ]),
            ])
            Resource("AWS::StepFunctions::StateMachine", "Object", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machines", "Definition": ["StartAt": "A", "States": ["A": ["Type": "Succeed"], "B": ["Type": "Succeed"]]]])  // error: No state goes on with "B" [state-unreachable]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("caught", [
                .invoke("Try", existing: "arn:aws:lambda:eu-central-1:123456789012:function:try").catch(then: "Left").end(),
                .pass("Left"),
            ])
        },
    ]
}
