import Infra

extension Cases {
    private static func worker(_ name: String, memory: Int = 256) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
            .memory(.megabytes(memory))  // error: The function "small" has 64 MB of memory [memory-out-of-range]  // error: The function "smaller" has 32 MB of memory [memory-out-of-range]
    }

    private static func administrator(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
            .allow("*", on: "*")  // warning: The role of function "second" allows all actions on all resources [wide-permission]
    }

    /// Several things that a helper makes at one line are told apart, and what one of them allows holds for no other.
    static let helperFindings: [Service] = [
        Service("sizes", region: .euCentral1, stages: [.dev]) { _ in
            worker("small", memory: 64)
            worker("smaller", memory: 32)
        },
        Service("rights", region: .euCentral1, stages: [.dev]) { _ in
            administrator("first").suppress("wide-permission", because: "it sets up the account")
            administrator("second")
        },
    ]
}
