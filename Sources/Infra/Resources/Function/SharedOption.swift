/// An option of functions that `FunctionDefaults` can set for all of them.
///
/// The one list of such options: what a function takes over, what it leaves out at the edge, and which defaults no
/// function uses follow from it. A new option of functions goes in here, and `FunctionOptionTests` fails without.
struct SharedOption: Sendable {
    /// The modifier that sets it.
    let name: String
    /// Whether the copies of a function that CloudFront runs can have it.
    let isForEdge: Bool
    let isSet: @Sendable (FunctionOptions) -> Bool
    let isEqual: @Sendable (FunctionOptions, FunctionOptions) -> Bool
    /// Sets it in the first as in the second.
    let copy: @Sendable (inout FunctionOptions, FunctionOptions) -> Void
    let clear: @Sendable (inout FunctionOptions) -> Void

    private init<T: Equatable & Sendable>(
        _ name: String, _ path: WritableKeyPath<FunctionOptions, T?> & Sendable, isForEdge: Bool = true
    ) {
        self.name = name
        self.isForEdge = isForEdge
        isSet = { $0[keyPath: path] != nil }
        isEqual = { $0[keyPath: path] == $1[keyPath: path] }
        copy = { $0[keyPath: path] = $1[keyPath: path] }
        clear = { $0[keyPath: path] = nil }
    }

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
        SharedOption("shifting", \.shifting, isForEdge: false), SharedOption("capacity", \.capacity, isForEdge: false),
        SharedOption("description", \.description), SharedOption("reservedConcurrency", \.reservedConcurrency),
        SharedOption("provisionedConcurrency", \.provisionedConcurrency, isForEdge: false),
        SharedOption("alias", \.alias), SharedOption("maximumEventAge", \.maximumEventAge),
        SharedOption("retries", \.retries),
    ]
    /// Options of the role, which a function with an existing role cannot have.
    static let ofRole: [SharedOption] = [
        SharedOption("rolePath", \.rolePath), SharedOption("permissionsBoundary", \.permissionsBoundary),
    ]
}

extension FunctionOptions {
    /// Takes over options that it does not set itself.
    mutating func take(_ options: [SharedOption], from shared: FunctionOptions) {
        for option in options where option.isSet(shared) && !option.isSet(self) { option.copy(&self, shared) }
    }
}
