import Infra

extension Cases {
    private static func work(_ name: String = "work", line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "work", line: line)
    }

    static let invalidStateMachine: [Service] = [
        Service("words", region: .euCentral1) { _ in
            StateMachine("empty", [])  // error: The state machine "empty" has no states [invalid-state-machine]
            StateMachine("nowhere", [
                .invoke("Charge", work()).then("Shp"),  // error: The state "Charge" leads to "Shp" (Next), which is not a state on the same level [invalid-state-machine]
                .choice("Large?", [.if("$.total", .above(1_000), then: "Reveiw")], otherwise: "Done"),  // error: The state "Large?" leads to "Reveiw" (Choices[0].Next), which is not a state on the same level [invalid-state-machine]
                .pass("Ship").then("Review"),
                .pass("Review").end(),
                .succeed("Done"),
            ])
            StateMachine("twice", [
                .pass("Same"),  // note: the other one
                .parallel("Both", [[.pass("Same")], [.pass("Other")]]),  // error: Two states of the state machine "twice" have the name "Same", and state names are unique in the whole machine, branches included [invalid-state-machine]
            ])
            StateMachine("circle", [  // error: The state machine "circle" has no final state, so an execution would never end [invalid-state-machine]
                .wait("Wait", .minutes(1)),
                .invoke("Look", work()).then("Wait"),
            ])
            StateMachine("numbers", [
                .wait("Long", .seconds(-1)),  // error: waits 0 s to 99,999,999 s, not -1 s [invalid-state-machine]
                .invoke("Look", work()).timeout(.seconds(10)).heartbeat(.seconds(10)),  // error: The state "Look" has a heartbeat of 10 s and a timeout of 10 s, and the heartbeat must be shorter [invalid-state-machine]
                .invoke("Again", work()).retry(attempts: -1, interval: .seconds(0), backoff: 0.5),  // error: Retry of the state "Again" has an interval of at least 1 s, not 0 s [invalid-state-machine] // error: Retry of the state "Again" has -1 attempts [invalid-state-machine] // error: Retry of the state "Again" has the backoff rate 0.5 [invalid-state-machine]
                .invoke("First", work()).retry("States.ALL").retry("Own"),  // error: has States.ALL before others [invalid-state-machine]
            ])
            StateMachine("short", [
                .start("Wait", .existing("arn:aws:states:eu-central-1:123456789012:stateMachine:other"), waits: true),  // error: waits for what it calls (states:startExecution.sync:2), and express workflows cannot [invalid-state-machine]
            ])
            .express()
            .timeout(.minutes(10))  // error: takes 5 minutes at most, not 600 s [invalid-state-machine]
            let ordered = Queue("ordered").fifo()  // note: the queue
            StateMachine("groups", [
                .send("Send", to: ordered),  // error: sends to the FIFO queue "ordered" without a group [invalid-state-machine]
                .send("Again", to: ordered, group: "$.customer"),  // error: tells messages apart by ids that the state does not give [invalid-state-machine]
            ])
            StateMachine("a name", [.succeed("Done")])  // error: "words-dev-a name" cannot be the name of a state machine [invalid-state-machine] // error: "words-prod-a name" cannot be the name [invalid-state-machine]
        },
        Service("languages", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("paths", language: .jsonata, [
                .invoke("Path", work()).parameters(["id": "x"]).result(path: "$.paid"),  // error: The state "Path" is in JSONata and has "Parameters", which is for JSONPath only [invalid-state-machine] // error: The state "Path" is in JSONata and has "ResultPath", which is for JSONPath only [invalid-state-machine]
                .wait("Wait", seconds: "$.delay").output(path: "$"),  // error: The state "Wait" is in JSONata and has "SecondsPath", which is for JSONPath only [invalid-state-machine] // error: has "OutputPath" [invalid-state-machine]
                .choice("Which", [.if("$.total", .above(1), then: "End")], otherwise: "Caught"),  // error: The state "Which" is in JSONata and has "Choices.Variable", which is for JSONPath only [invalid-state-machine]
                .invoke("Caught", work()).catch(then: "End", result: "$.error"),  // error: has "Catch.ResultPath" [invalid-state-machine]
                .succeed("End"),
            ])
            StateMachine("expressions", [
                .invoke("Arguments", work()).arguments(["id": 1]),  // error: The state "Arguments" is in JSONPath and has "Arguments", which is for JSONata only [invalid-state-machine]
                .pass("Output").output(["id": 1]),  // error: The state "Output" is in JSONPath and has "Output", which is for JSONata only [invalid-state-machine]
                .choice("Which", [.if("{% true %}", then: "End")], otherwise: "Each"),  // error: The state "Which" is in JSONPath and has "Choices.Condition", which is for JSONata only [invalid-state-machine]
                .map("Each", over: "{% $states.input %}", [.pass("One")]),  // error: The state "Each" is in JSONPath and has "Items", which is for JSONata only [invalid-state-machine]
                .succeed("End"),
            ])
            let role = "arn:aws:iam::123456789012:role/machines"
            Resource("AWS::StepFunctions::StateMachine", "Languages", properties: ["RoleArn": .string(role), "Definition": ["QueryLanguage": "JSONata", "StartAt": "A", "States": ["A": ["Type": "Choice", "Choices": [["Next": "B"]]], "B": ["Type": "Pass", "QueryLanguage": "JSONPath", "End": true]]]])  // error: A rule of the choice "A" has no "Condition" [invalid-state-machine] // error: The state "B" uses JSONPath inside JSONata, which Step Functions refuses [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "Unknown", properties: ["RoleArn": .string(role), "Definition": ["QueryLanguage": "JSONAta", "StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]]])  // error: The resource "Unknown" has the unknown query language "JSONAta" [invalid-state-machine]
        },
        Service("maps", region: .euCentral1, stages: [.dev]) { _ in
            let files = Bucket("files")
            StateMachine("numbers", [
                .map("Each", of: .csv(files, key: "rows.csv", first: 0), [.invoke("One", work())], concurrency: 10_001)  // error: The map "Each" reads 0 elements [invalid-state-machine] // error: The map "Each" processes 10001 elements at once [invalid-state-machine] // error: tolerates 101.0 % of failures [invalid-state-machine] // error: tolerates -1 failures [invalid-state-machine] // error: The map "Each" makes batches without a maximum of elements or bytes [invalid-state-machine] // error: has the label "a label" [invalid-state-machine]
                    .batches().tolerating(percentage: 101, failures: -1).label("a label"),
                .map("Inline", over: "$.items", [.invoke("Two", work())]).batches(of: 0).results(in: files),  // error: has "ItemBatcher", which only distributed maps have [invalid-state-machine] // error: has "ResultWriter", which only distributed maps have [invalid-state-machine] // error: makes batches of 0 elements [invalid-state-machine]
            ])
            StateMachine("quick", [.map("Each", of: .json(files, key: "$.key"), [.pass("One")])]).express()  // error: is distributed, and only standard workflows have distributed maps [invalid-state-machine]
            StateMachine("children", [
                .map("Each", of: .list("$.items"), [
                    .start("Wait", .existing("arn:aws:states:eu-central-1:123456789012:stateMachine:other"), waits: true),  // error: waits for what it calls (states:startExecution.sync:2), and express workflows cannot [invalid-state-machine]
                ], express: true),
            ])
            let role = "arn:aws:iam::123456789012:role/machines"
            Resource("AWS::StepFunctions::StateMachine", "Reader", properties: ["RoleArn": .string(role), "Definition": ["StartAt": "A", "States": ["A": ["Type": "Map", "End": true, "ItemReader": ["Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": ["InputType": "CVS"], "Parameters": ["Bucket": "b"]], "ItemProcessor": ["ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "FAST"], "StartAt": "B", "States": ["B": ["Type": "Pass", "End": true]]]]]]])  // error: has executions of the type "FAST" [invalid-state-machine] // error: has ItemReader without "Key" [invalid-state-machine] // error: The map "A" reads a file of the unknown type "CVS" [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "Writer", properties: ["RoleArn": .string(role), "Definition": ["StartAt": "A", "States": ["A": ["Type": "Map", "End": true, "ItemReader": ["Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": ["InputType": "CSV"], "Parameters": ["Bucket": "b", "Key": "k"]], "ResultWriter": ["Resource": "arn:aws:states:::s3:copyObject", "Parameters": ["Bucket": "b"]], "ItemProcessor": ["ProcessorConfig": ["Mode": "DISTRIBUTED"], "StartAt": "B", "States": ["B": ["Type": "Pass", "End": true]]]]]]])  // error: The map "A" has ResultWriter with the resource s3:copyObject [invalid-state-machine] // error: The map "A" reads CSV without CSVHeaderLocation [invalid-state-machine]
        },
        Service("files", region: .euCentral1) { _ in
            StateMachine("missing", file: "machines/none.asl.json")  // error: The file "machines/none.asl.json" of the state machine "missing" cannot be read [invalid-state-machine]
        },
        Service("written", region: .euCentral1, stages: [.dev]) { _ in
            let role = "arn:aws:iam::123456789012:role/machines"
            Resource("AWS::StepFunctions::StateMachine", "Object", properties: ["RoleArn": .string(role), "Definition": ["StartAt": "Frist", "States": ["First": ["Type": "Pass", "End": true]]]])  // error: The resource "Object" starts at "Frist", which is not one of its states [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "Fields", properties: ["RoleArn": .string(role), "Definition": ["StartAt": "First", "States": ["First": ["Type": "Pass", "Nxet": "Second"]]]])  // error: has "Nxet", which a state of the type Pass does not have; did you mean "Next"? [invalid-state-machine] // error: The state "First" has neither a next state nor an end [invalid-state-machine] // error: The resource "Fields" has no final state, so an execution would never end [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "Text", properties: ["RoleArn": .string(role), "DefinitionString": "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Tsak\", \"End\": true}}}"])  // error: The state "A" has the unknown type "Tsak" [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "NoText", properties: ["RoleArn": .string(role), "DefinitionString": "StartAt: A"])  // error: The DefinitionString of the resource "NoText" is not a JSON object [invalid-state-machine]
            Resource("AWS::StepFunctions::StateMachine", "Sub", properties: ["RoleArn": .string(role), "DefinitionString": ["Fn::Sub": "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Wait\", \"End\": true}, \"A\": {\"Type\": \"Task\", \"Resource\": \"${AWS::Region}\", \"End\": true}}}"]])  // error: The state "A" does not set how long it waits [invalid-state-machine] // error: Two states of the resource "Sub" have the name "A", and state names are unique in the whole machine, branches included [invalid-state-machine]
            StateMachine("override", [.pass("First")])
                .override("Definition.States.First.Next", "Second")  // error: The state "First" has both "Next" and "End" [invalid-state-machine] // error: The state "First" leads to "Second" (Next), which is not a state on the same level [invalid-state-machine]
        },
        Service("right", region: .euCentral1) { _ in
            let done = Queue("done")
            let ordered = Queue("ordered").fifo(contentBasedDeduplication: true)
            let table = Table("orders", partitionKey: .string("id"))
            StateMachine("fulfil", [
                .get("Read", from: table, key: ["id": ["S.$": "$.id"]]).result(path: "$.order"),
                .choice(
                    "Large?",
                    [
                        .if("$.total", .above(1_000), then: "Review"),
                        .if(.all(.value("$.vip", .equals(true)), .not(.value("$.name", .matches("test*")))), then: "Ship"),
                    ], otherwise: "Charge"),
                .wait("Review", until: "$.reviewedAt"),
                .invoke("Charge", work()).timeout(.seconds(60)).heartbeat(.seconds(10)).retry().retry("Busy", attempts: 5, longest: .minutes(1))
                    .catch("NotPaid", "States.Timeout", then: "Refuse", result: "$.error").catch(then: "Refuse"),
                .parallel("Ship", [[.send("Send", to: done)], [.put("Note", into: table, item: ["id": ["S.$": "$.id"]]), .pass("Noted")]]),
                .map("Each", over: "$.items", [.invoke("Pack", work()), .send("Packed", to: ordered, group: "$.customer")], concurrency: 5)
                    .discardingResult(),
                .publish("Tell", to: Topic("told"), message: ["text.$": "States.Format('Order {} shipped', $.id)"], subject: "Shipped").end(),
                .fail("Refuse", error: "NotPaid", cause: "The card was refused."),
            ])
            .timeout(.days(7)).logs(.all, data: true).tracing()
            StateMachine("quick", [
                .event("Tell", source: "shop", detailType: "Done", on: .existing("arn:aws:events:eu-central-1:123456789012:event-bus/shop")),
                .start("Next", .existing("arn:aws:states:eu-central-1:123456789012:stateMachine:other")),
            ])
            .express().timeout(.minutes(5))
            let rows = Bucket("rows")
            StateMachine("rows", [
                .map("Each row", of: .csv(rows, key: "$.key", columns: ["id", "total"], delimiter: .semicolon, first: 1_000), [.invoke("Take", work())], concurrency: 100, express: true)
                    .item(["row.$": "$$.Map.Item.Value"]).batches(of: 50, bytes: 200_000, input: ["day.$": "$.day"])
                    .tolerating(percentage: 2.5, failures: 10).results(in: rows, prefix: "done").label("rows"),
                .map("Each object", of: .objects(of: rows, prefix: "in/"), [.invoke("Look", work())]),
            ])
        },
    ]
}
