import Infra

extension Cases {
    static let unknownCheck: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")
                .suppress("wide-permission", because: "it sets up the account")
                .suppress("wide-permision", because: "it sets up the account")  // error: There is no check "wide-permision" to suppress; did you mean "wide-permission"? [unknown-check]
        },
    ]
}
