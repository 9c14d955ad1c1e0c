extension Function {
    /// The environment with all that the runtime adds, in the order of the spec.
    func environmentVariables(in stack: inout Stack) -> [Value.Member] {
        var members: [Value.Member] = []
        members.reserveCapacity(options.environment.count + 1)
        for variable in options.environment {
            switch variable.value {
            case .value(let value):
                members.append(
                    .init(variable.name, stack.resolve(variable.isGranted ? stack.namingFunctions(value) : value)))
            case .secret(let secret):
                members.append(.init(variable.name, .string(secret.environmentText(for: secretReader))))
            }
        }
        members += runtimeVariables
        return members
    }

    /// What Bref's runtime is told by a variable.
    var runtimeVariables: [Value.Member] {
        guard case .php(_, let kind) = runtime.kind,
            !options.environment.contains(where: { $0.name == "BREF_RUNTIME" })
        else { return [] }
        let name =
            switch kind {
            case .fpm: "FpmRuntime"
            case .function: "FunctionRuntime"
            case .console: "ConsoleRuntime"
            }
        return [.init("BREF_RUNTIME", .string("Bref\\\(name)\\Main"))]
    }
}
