/// How a map state does its work.
enum MapMode: Sendable, Equatable {
    /// Within the execution, at most 40 elements at once.
    case inline
    /// In executions of its own.
    case distributed(isExpress: Bool)

    /// That of a state in Amazon States Language; inline where it is no map.
    init(of state: Value) {
        let configuration = state["ItemProcessor"]?["ProcessorConfig"]
        let isDistributed = state["Type"] == "Map" && configuration?["Mode"] == "DISTRIBUTED"
        self = isDistributed ? .distributed(isExpress: configuration?["ExecutionType"] == "EXPRESS") : .inline
    }

    var configuration: Value {
        switch self {
        case .inline: ["Mode": "INLINE"]
        case .distributed(let isExpress):
            ["Mode": "DISTRIBUTED", "ExecutionType": isExpress ? "EXPRESS" : "STANDARD"]
        }
    }
}
