import Infra

extension Cases {
    private static func work(line: Int = #line) -> Function {
        Function("work", .python313, handler: "app.handler", code: "work", line: line)
    }

    static let invalidStateExpression: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs")
            StateMachine("expressions", language: .jsonata, [
                .invoke("Member", work()).arguments(["id": "{% $states.inptu.id %}"]),  // error: The expression "{% $states.inptu.id %}" in Arguments of the state "Member" reads $states.inptu, which does not exist [invalid-state-expression]
                .pass("Open").output(["id": "{% $states.input.id"]),  // error: Output of the state "Open" is "{% $states.input.id", and an expression begins with {% and ends with %}, with nothing before or after it [invalid-state-expression]
                .pass("Blank", result: ["id": " {% $states.input.id %}"]),  // error: add {% at its beginning [invalid-state-expression]
                .pass("Bracket").assign(["n": "{% $count($states.input.items[price > 3) %}"]),  // error: The expression "{% $count($states.input.items[price > 3) %}" in Assign of the state "Bracket" has an unpaired ) [invalid-state-expression]
                .pass("Quote").assign(["n": "{% 'Order & $id %}"]),  // error: The expression "{% 'Order & $id %}" in Assign of the state "Quote" has an unpaired ' [invalid-state-expression]
                .pass("Empty").assign(["n": "{%  %}"]),  // error: Assign of the state "Empty" is an empty expression [invalid-state-expression]
                .pass("Inside").output(["text": "Order {% $id %} was paid"]),  // error: has an expression inside the text [invalid-state-expression]
                .send("Key", to: jobs, message: ["id.$": "$.id"]),  // error: Arguments of the state "Key" has "id.$", which is JSONPath, and the state is in JSONata; write "id" with an expression [invalid-state-expression]
                .pass("Eval").output("{% $eval($states.input.code) %}"),  // error: calls $eval, which Step Functions does not have [invalid-state-expression]
                .choice("Which", [.if("{% $states.input.total > (1 %}", then: "End")], otherwise: "End"),  // error: The expression "{% $states.input.total > (1 %}" in Choices.Condition of the state "Which" has an unpaired ( [invalid-state-expression]
                .succeed("End").output(["id": "$.id"]),  // warning: Output of the state "End" passes "$.id" on as text [path-as-text]
            ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs")
            StateMachine("expressions", language: .jsonata, [
                .invoke("Member", work()).arguments(["id": "{% $states.input.id %}", "price": "$5", "left": "a { b"])
                    .assign(["all": "{% $sum($states.result.items.(price * count)) %}"])
                    .catch(then: "End", output: ["error": "{% $states.errorOutput.Cause %}"], assign: ["failed": true]),
                .choice("Which", [.if("{% $all > 1000 and $contains($states.input.name, /[a-z(]+/) %}", then: "End").assign(["large": true])], otherwise: "Wait"),
                .wait("Wait", seconds: "{% $states.input.delay %}"),
                .send("Send", to: jobs, message: "{% 'Order (' & $string($all) & ')' %}"),
                .map("Each", over: "{% $states.input.items %}", [.pass("Name").output("{% $states.context.Map.Item.Value.name %}")]),
                .succeed("End").output(["at": "{% $now() %}"]),
            ])
            StateMachine("mixed", [
                .invoke("Path", work()).result(path: "$.paid").assign(["id.$": "$.id"]),
                .invoke("Expression", work()).arguments("{% $states.input.paid %}").jsonata(),
            ])
        },
    ]
}
