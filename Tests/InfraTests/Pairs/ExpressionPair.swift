import Infra

extension Pairs {
    /// State machines in JSONata, and distributed maps of each kind in both languages.
    static let expressions = Service("expressions", region: .euCentral1, stages: [.dev]) { _ in
        let key = Resource(
            "AWS::KMS::Key", "Key",
            properties: [
                "KeyPolicy": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow",
                            "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]],
                            "Action": "kms:*", "Resource": "*",
                        ]
                    ],
                ]
            ]
        ).retained()
        let work = Function("work", .nodejs22, handler: "index.handler", code: "work")
        let done = Queue("done").fifo(contentBasedDeduplication: true)
        let told = Topic("told")
        let orders = Table("orders", partitionKey: .string("id"))
        let rows = Bucket("rows").encrypted(with: key.attribute("Arn"))
        let inner = StateMachine("inner", [.pass("Noted", result: ["noted": true]).assign(["id.$": "$.id"])])
        StateMachine(
            "charge", language: .jsonata,
            [
                .get("Read", from: orders, key: ["id": ["S": "{% $states.input.id %}"]]).assign([
                    "order": "{% $states.result.Item %}"
                ]),
                .choice(
                    "Large?",
                    [
                        .if("{% $number($order.total.N) > 1000 %}", then: "Review").assign(["large": true]),
                        .if("{% $order.kind.S = 'gift' %}", then: "Charge").output(["gift": "{% $order %}"]),
                    ], otherwise: "Charge"),
                .wait("Review", until: "{% $states.input.reviewedAt %}"),
                .wait("Pause", seconds: "{% $states.input.delay %}"),
                .invoke("Charge", work).arguments(["id": "{% $order.id.S %}"]).output("{% $states.result.paid %}")
                    .retry()
                    .catch(
                        "NotPaid", then: "Refuse", output: ["error": "{% $states.errorOutput.Cause %}"],
                        assign: ["refused": true]),
                .map(
                    "Each", over: "{% $order.items.L %}",
                    [
                        .send("Packed", to: done, message: "{% $states.input %}", group: "{% $order.id.S %}"),
                        .event("Event", source: "shop", detailType: "Packed"),
                    ], concurrency: 5
                )
                .item(["item": "{% $states.context.Map.Item.Value %}"]),
                .start("Inner", inner),
                .publish("Tell", to: told, subject: "Shipped"),
                .pass("Noted", result: ["noted": "{% $now() %}"]).then("Done"),
                .fail("Refuse", error: "NotPaid", cause: "{% $states.input.error %}"),
                .succeed("Done").output("{% $order %}"),
            ])
        StateMachine(
            "settle", language: .jsonata,
            [
                .map("Each line", of: .jsonLines(rows, key: "{% $states.input.key %}"), [.invoke("Line", work)])
                    .results(in: rows, prefix: "{% $states.input.key %}"),
                .map(
                    "Each key", of: .objects(of: .existing("other-rows"), prefix: "in/", first: 1_000),
                    [.invoke("Key", work)]),
            ])
        StateMachine(
            "rows",
            [
                .map(
                    "Each row",
                    of: .csv(rows, key: "in/rows.csv", columns: ["id", "total"], delimiter: .tab, first: 1_000_000),
                    [.invoke("Row", work)], concurrency: 1_000, express: true
                )
                .item(["row.$": "$$.Map.Item.Value"]).batches(of: 50, bytes: 200_000, input: ["day.$": "$.day"])
                .tolerating(percentage: 2.5, failures: 100).results(in: rows, prefix: "done/").label("rows"),
                .map("Each element", of: .json(rows, key: "$.key"), [.invoke("Element", work)]).tolerating(failures: 1),
                .map(
                    "Each object", of: .inventory(rows, manifest: "inventory/manifest.json"), [.invoke("Object", work)]),
                .map(
                    "Each of the list", of: .list("$.items"),
                    [.invoke("Listed", work).jsonata().arguments(["id": "{% $states.input.id %}"])]),
            ])
    }
}
