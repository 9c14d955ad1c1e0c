import Infra

extension Cases {
    static let widePermission: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")  // warning: The role of function "api" may do everything on everything [wide-permission]
                .allow("dynamodb:*", on: "*")  // warning: may do everything that dynamodb can, on every resource [wide-permission]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:ListAllMyBuckets", on: "*")
                .allow("dynamodb:*", on: "arn:aws:dynamodb:eu-central-1:123456789012:table/users")
        },
    ]
}
