/// How a function's handler is started here.
struct HandlerProgram: Sendable {
    /// The program.
    var path: String
    /// Its arguments.
    var arguments: [String] = []
    /// Where it runs: the function's code, as in /var/task.
    var folder: String
    /// All of its environment.
    var environment: [(name: String, value: String)]
    /// Folders of layers, the lowest first.
    var layers: [String] = []
}

/// Why a function cannot run here, and what to do about it.
struct HandlerFailure: Error, Sendable {
    let message: String
    init(_ message: String) { self.message = message }
}
