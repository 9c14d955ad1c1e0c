extension SharedOption {
    /// What can be set for all functions, in the order in which unused defaults are reported.
    static let all: [SharedOption] = [
        SharedOption("memory", \.memory), SharedOption("timeout", \.timeout),
        SharedOption("architecture", \.architecture), SharedOption("ephemeralStorage", \.ephemeralStorage),
        SharedOption("network", \.network, isForEdge: false), SharedOption("tracing", \.tracing, isForEdge: false),
        SharedOption("logRetention", \.logRetention), SharedOption("logFormat", \.logFormat),
        SharedOption("deadLetters", \.deadLetters, isForEdge: false), SharedOption("onSuccess", \.onSuccess),
        SharedOption("onFailure", \.onFailure), SharedOption("snapStart", \.snapStart),
        SharedOption("recursiveLoop", \.recursiveLoop),
        SharedOption("tenantIsolation", \.tenantIsolation, isForEdge: false),
        SharedOption("fileSystem", \.fileSystem, isForEdge: false),
        SharedOption("durable", \.durable, isForEdge: false),
        SharedOption("shifting", \.shifting, isForEdge: false),
        SharedOption("capacity", \.capacity, isForEdge: false),
        SharedOption("description", \.description), SharedOption("reservedConcurrency", \.reservedConcurrency),
        SharedOption("provisionedConcurrency", \.provisionedConcurrency, isForEdge: false),
        SharedOption("alias", \.alias), SharedOption("maximumEventAge", \.maximumEventAge),
        SharedOption("retries", \.retries), SharedOption("isWithoutLogs", \.isWithoutLogs, modifier: "withoutLogs"),
        SharedOption("role", \.role, isOfRole: true),
        SharedOption("declaredRole", \.declaredRole, modifier: "role", isOfRole: true),
        SharedOption("decidedRole", \.decidedRole, modifier: "role", isOfRole: true),
        SharedOption("rolePath", \.rolePath, isOfRole: true),
        SharedOption("permissionsBoundary", \.permissionsBoundary, isOfRole: true),
        SharedOption(
            "environment", \.environment, modifier: "environment", isForEdge: false, element: { $0.name },
            merge: { shared, own in shared.filter { one in !own.contains { $0.name == one.name } } + own }),
        SharedOption("tags", \.tags, modifier: "tags", element: { $0.key }, merge: { $0.replaced(by: $1) }),
        SharedOption("layers", \.layers, modifier: "layer"),
        SharedOption("connections", \.connections, modifier: "connect", isForEdge: false),
        SharedOption("statements", \.statements, modifier: "allow", isOfRole: true),
        SharedOption("grants", \.grants, modifier: "allow", isOfRole: true),
    ]

    /// Fields of one function alone: said for all functions they have no effect, which is reported.
    static let ofOneFunction: [SharedOption] = [
        SharedOption("name", \.name, modifier: "named"),
        // What is outside the network that is set for all.
        SharedOption("isOutsideNetwork", \.isOutsideNetwork, modifier: "withoutNetwork"),
        SharedOption("staysInRootStack", \.staysInRootStack, modifier: "inRootStack"),
    ]
}
