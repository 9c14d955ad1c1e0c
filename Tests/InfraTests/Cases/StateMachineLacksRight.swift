import Infra

extension Cases {
    static let stateMachineLacksRight: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let files = Bucket("files")
            StateMachine("reader", [
                .call("Read", "aws-sdk:s3:getObject", ["Bucket": files.ref(), "Key.$": "$.key"]),  // error: The state "Read" needs s3:GetObject, and the resource is not known from the state machine "reader", so its role does not allow it [state-machine-lacks-right]
                .call("Send", "sqs:sendMessage", ["QueueUrl.$": "$.queue", "MessageBody": "done"]),  // error: The state "Send" needs sqs:SendMessage [state-machine-lacks-right]
                .call("Run", "ecs:runTask.sync", ["TaskDefinition": "task"]),  // error: The state "Run" needs ecs:RunTask [state-machine-lacks-right]
            ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let files = Bucket("files")
            StateMachine("reader", [
                .call("Read", "aws-sdk:s3:getObject", ["Bucket": files.ref(), "Key.$": "$.key"]),
                .call("Send", "sqs:sendMessage", ["QueueUrl": "https://sqs.eu-central-1.amazonaws.com/123456789012/jobs", "MessageBody": "done"]),
            ])
            .allow("s3:Get*", on: files.objects)
            StateMachine("given", [.call("Read", "aws-sdk:s3:getObject", ["Bucket": "b", "Key": "k"])])
                .role(existing: "arn:aws:iam::123456789012:role/machines")
        },
    ]
}
