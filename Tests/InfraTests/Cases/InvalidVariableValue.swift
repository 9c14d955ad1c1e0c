import Infra

extension Cases {
    static let invalidVariableValue: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LIMIT", Value.double(.nan))  // error: The variable LIMIT of function "api" has no text [invalid-variable-value]
                .environment("NOTHING", Value.null)  // error: The variable NOTHING of function "api" has no text [invalid-variable-value]
                .environment("MOST", Value.double(.infinity))  // error: The variable MOST of function "api" has no text [invalid-variable-value]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LIMIT", Value.double(0.5))
                .environment("EMPTY", "")
        },
    ]
}
