import Infra

extension Cases {
    static let suppressionWithoutReason: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")  // warning: The role of function "api" allows all actions on all resources [wide-permission]
                .suppress("wide-permission", because: "")  // error: is suppressed here without a reason [suppression-without-reason]
            Function("right", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")
                .suppress("wide-permission", because: "it sets up the account")
        },
    ]
}
