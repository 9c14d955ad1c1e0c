import Infra

extension Cases {
    private static func api(line: Int = #line) -> Function {
        Function("api", .python313, handler: "app.handler", code: "api", line: line)
    }

    static let permissionWithoutSource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let api = api()
            api
            Resource(  // warning: lets s3.amazonaws.com start the function on behalf of any account [permission-without-source]
                "AWS::Lambda::Permission", "Allow",
                properties: ["Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "s3.amazonaws.com"])
            Resource(  // warning: for "arn:aws:s3:::photos", an ARN without an account, so whoever gets that name next may start it; add "SourceAccount" [permission-without-source]
                "AWS::Lambda::Permission", "AllowPhotos",
                properties: [
                    "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "s3.amazonaws.com",
                    "SourceArn": "arn:aws:s3:::photos",
                ])
            Resource(  // warning: for "arn:aws:s3:::photos", an ARN without an account [permission-without-source]
                "AWS::Lambda::Permission", "AllowPartition",
                properties: [
                    "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": ["Fn::Sub": "s3.amazonaws.com"],
                    "SourceArn": ["Fn::Sub": "arn:${AWS::Partition}:s3:::photos"],
                ])
        },
        Service("right", region: .euCentral1) { _ in
            let api = api()
            api
            Resource(
                "AWS::Lambda::Permission", "Allow",
                properties: [
                    "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "s3.amazonaws.com",
                    "SourceArn": "arn:aws:s3:::photos", "SourceAccount": "123456789012",
                ])
            // An account is not a service that works for everybody.
            Resource(
                "AWS::Lambda::Permission", "AllowAccount",
                properties: ["Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "123456789012"])
        },
    ]
}
