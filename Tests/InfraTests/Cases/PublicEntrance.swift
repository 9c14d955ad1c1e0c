import Infra

extension Cases {
    static let publicEntrance: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.url(.everyone))  // warning: Everyone who knows its address can start the function "api" by this URL [public-entrance]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.url(.iam))
            Function("hook", .python313, handler: "app.handler", code: "api")
                .on(.url(.everyone))
                .allow("public-entrance", because: "it checks the sender's signature")
        },
    ]
}
