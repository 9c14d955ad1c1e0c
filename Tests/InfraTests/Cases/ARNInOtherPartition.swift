import Infra

extension Cases {
    static let arnInOtherPartition: [Service] = [
        Service("shop", region: .cnNorth1) { _ in  // note: service "shop" is in cn-north-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))  // error: partition "aws-cn", but the layer "arn:aws:lambda:eu-central-1:123456789012:layer:tools:3" is in the partition "aws" [arn-in-other-partition]
                .deadLetters(.existing("arn:aws:sqs:cn-north-1:123456789012:dead"))  // error: is in the partition "aws" [arn-in-other-partition]
                .role(existing: "arn:aws:iam::123456789012:role/shop")  // error: the role "arn:aws:iam::123456789012:role/shop" is in the partition "aws" [arn-in-other-partition]
            Function("files", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", on: "arn:aws:s3:::files/*")  // error: but "arn:aws:s3:::files/*" is in the partition "aws" [arn-in-other-partition]
        },
        Service("right", region: .cnNorth1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws-cn:lambda:cn-north-1:123456789012:layer:tools:3"))
                .role(existing: "arn:aws-cn:iam::123456789012:role/shop")
            Function("files", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", on: "arn:aws-cn:s3:::files/*")
                .allow("s3:GetObject", on: "arn:*:s3:::other/*")
        },
    ]
}
