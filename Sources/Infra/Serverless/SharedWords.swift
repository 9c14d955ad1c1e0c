extension ServerlessFile {
    /// Moves what `FunctionDefaults` gives to `provider`, so that serverless.yml says it once.
    ///
    /// A word goes there only if each function has one of its own for the same thing, so that none gets what it did not
    /// have. Three stay at the functions. Serverless takes `provider.layers` for functions without layers only. It
    /// takes `provider.logRetentionInDays` for the logs of APIs too. And what it has no word for under `provider` has
    /// no other place.
    mutating func shareFunctionProperties(of stack: StackModel) {
        guard let shared = stack.defaults?.pattern.options, !functions.isEmpty else { return }
        if shared.memory != nil { share("memorySize", as: ["memorySize"]) }
        if shared.timeout != nil { share("timeout", as: ["timeout"]) }
        if shared.architecture != nil { share("architecture", as: ["architecture"]) }
        if shared.tracing == true { share("tracing", as: ["tracing", "lambda"]) }
        if shared.logFormat != nil { share("logs", as: ["logs", "lambda"]) }
        if shared.network != nil { share("vpc", as: ["vpc"]) }
        shareEnvironmentVariables(shared.environment.map(\.name))
    }

    /// The value that most of the functions have goes to `provider`.
    private mutating func share(_ word: String, as path: [String]) {
        let values = functions.map { $0.members.first { $0.key == word }?.value }
        guard let value = Self.mostFrequent(values) else { return }
        set(path, value)
        for index in functions.indices {
            functions[index].members.removeAll { $0.key == word && $0.value == value }
        }
    }

    /// The same for single variables. A function's own ones are added to those of `provider`.
    private mutating func shareEnvironmentVariables(_ names: [String]) {
        var common: [Value.Member] = []
        for name in names {
            let values = functions.map { function in
                function.members.first { $0.key == "environment" }?.value[name]
            }
            if let value = Self.mostFrequent(values) { common.append(.init(name, value)) }
        }
        guard !common.isEmpty else { return }
        set(["environment"], .object(common))
        for index in functions.indices {
            functions[index].members = functions[index].members.compactMap { member in
                guard member.key == "environment", case .object(let variables) = member.value else { return member }
                let own = variables.filter { !common.contains($0) }
                return own.isEmpty ? nil : .init(member.key, .object(own))
            }
        }
    }

    /// Nil where one of the functions has none.
    private static func mostFrequent(_ values: [Value?]) -> Value? {
        var counts: [(value: Value, count: Int)] = []
        for value in values {
            guard let value else { return nil }
            if let known = counts.firstIndex(where: { $0.value == value }) {
                counts[known].count += 1
            } else {
                counts.append((value, 1))
            }
        }
        // The first of those that are equally frequent, so that the result does not depend on chance.
        return counts.reduce(nil as (value: Value, count: Int)?) { best, next in
            best.map { $0.count >= next.count ? $0 : next } ?? next
        }?.value
    }
}
