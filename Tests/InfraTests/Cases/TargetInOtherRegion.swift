import Infra

extension Cases {
    static let targetInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:dead"))  // error: is in us-east-1, and Lambda sends only to targets in the function's region [target-in-other-region]
                .onFailure(.existing("arn:aws:sns:eu-west-1:123456789012:failed"))  // error: is in eu-west-1 [target-in-other-region]
                .onSuccess(.existing("arn:aws:lambda:eu-west-1:123456789012:function:next"))  // error: is in eu-west-1 [target-in-other-region]
            Function("times", .python313, handler: "app.handler", code: "api")
                .on(.eventBridge(["source": ["a"]]).deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:dead")))  // error: is in us-east-1 [target-in-other-region]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:dead"))
                .onSuccess(.existing("arn:aws:s3:::results"))
        },
    ]
}
