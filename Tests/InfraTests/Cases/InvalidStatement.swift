import Infra

extension Cases {
    static let invalidStatement: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("GetObject", on: "arn:aws:s3:::files/*")  // error: "GetObject" is not an IAM action [invalid-statement]
                .allow("s3:GetObject", on: "files")  // error: "files" is no resource of a statement [invalid-statement]
            Function("existing", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/shop")  // note: the existing role
                .allow("s3:GetObject", on: "arn:aws:s3:::files/*")  // error: uses a role that exists already [invalid-statement]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", "s3:List*", on: "arn:aws:s3:::files/*")
        },
    ]
}
