import Infra

extension Cases {
    static let variableTwice: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_NAME", "x")  // note: set here too
                .environment("BOT_NAME", "y")  // error: sets the variable BOT_NAME twice [variable-twice]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_NAME", "x")
                .environment("Bot_Name", "y")
        },
    ]
}
