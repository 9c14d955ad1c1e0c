import Infra

extension Cases {
    static let invalidLogicalID: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "my-queue")  // error: "my-queue" cannot be a logical id [invalid-logical-id]
            Output("my_output", "x")  // error: "my_output" cannot be the name of an output [invalid-logical-id]
            Output("", "x")  // error: "" cannot be the name of an output [invalid-logical-id]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "MyQueue2")
            Output("MyOutput", "x")
        },
    ]
}
