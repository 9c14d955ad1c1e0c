import Infra

extension Cases {
    static let invalidStatePath: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("paths", [
                .pass("Bare").result(path: "receipt"),  // error: The state "Bare" has the ResultPath "receipt", which must name one place: a path without wildcards, filters and $$, such as $.receipt [invalid-state-path]
                .pass("Many").result(path: "$.items[*].price"),  // error: The state "Many" has the ResultPath "$.items[*].price", which must name one place: a path without wildcards, filters and $$, such as $.receipt [invalid-state-path]
                .pass("Context").result(path: "$$.Execution"),  // error: The state "Context" has the ResultPath "$$.Execution", which must name one place: a path without wildcards, filters and $$, such as $.receipt [invalid-state-path]
                .pass("Input").input(path: "order"),  // error: InputPath of the state "Input" is "order", and a path begins with $ [invalid-state-path]
                .pass("Key").parameters(["id.$": "order.id"]),  // error: "id.$" in Parameters of the state "Key" is "order.id" [invalid-state-path]
                .pass("Function").parameters(["id.$": "States.Fromat('{}', $.id)"]),  // error: calls States.Fromat, which Step Functions does not have; did you mean "States.Format"? [invalid-state-path]
                .choice("Which", [.if("total", .above(1), then: "End")], otherwise: "End"),  // error: The choice "Which" compares "total", and a path begins with $, as in $.order.total [invalid-state-path]
                .succeed("End"),
            ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("paths", [
                .pass("One").result(path: "$.items[0]['net price']").input(path: "$.order").output(path: "$"),
                .pass("Two").parameters(["id.$": "$.order.id", "at.$": "$$.State.EnteredTime", "key.$": "States.UUID()", "all.$": "$..price"]),
                .pass("Three").discardingResult(),
            ])
            // JSONata has no paths.
            Resource("AWS::StepFunctions::StateMachine", "Other", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machines", "Definition": ["StartAt": "A", "QueryLanguage": "JSONata", "States": ["A": ["Type": "Pass", "Output": "{% $states.input.a %}", "End": true]]]])
        },
    ]
}
