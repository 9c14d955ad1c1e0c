import Infra

extension Cases {
    static let pathAsText: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("texts", [
                .pass("One").parameters(["id": "$.order.id"]),  // warning: Parameters of the state "One" passes "$.order.id" on as text [path-as-text]
                .send("Two", to: Queue("jobs"), message: ["inner": [["id": "$.id"]]]),  // warning: Parameters of the state "Two" passes "$.id" on as text [path-as-text]
            ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            StateMachine("texts", [
                .pass("One").parameters(["id.$": "$.order.id", "price": "$5"]),
                .pass("Two", result: ["path": "$.is.text.here"]),
            ])
        },
    ]
}
