import Infra

extension Cases {
    static let widePermission: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")  // warning: The role of function "api" may do everything on everything [wide-permission]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:ListAllMyBuckets", on: "*")
        },
    ]
}
