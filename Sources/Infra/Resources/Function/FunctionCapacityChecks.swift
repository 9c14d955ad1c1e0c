extension Function {
    func checkCapacity(in scope: Scope, _ report: inout Report) {
        guard let use = options.capacity else { return }
        func wrong(_ message: String, _ notes: [Diagnostic.Note] = []) {
            report(.invalidCapacity, at: use.location, message, notes: notes)
        }
        let capacity = use.value
        if let size = capacity.memoryPerProcessor, !(2...8).contains(size) {
            wrong("Each vCPU has 2 to 8 GB of memory, not \(size); correct it.")
        }
        if let count = capacity.concurrency, !(1...1_600).contains(count) {
            wrong("An environment handles 1 to 1,600 invocations at once, not \(grouped(count)); correct it.")
        }
        for count in [capacity.minimum, capacity.maximum].compactMap({ $0 }) where !(0...15_000).contains(count) {
            wrong("A function has 0 to 15,000 environments, not \(grouped(count)); correct it.")
        }
        if let minimum = capacity.minimum, let maximum = capacity.maximum, minimum > maximum {
            wrong(
                "At least \(minimum) environments are more than the maximum of \(maximum); correct one of them.")
        }
        let provider = scope.resolved(capacity.provider)
        if let arn = provider.arn {
            ExistingARN(arn, service: "lambda", resource: "capacity-provider:", what: "capacity provider").check(
                in: scope.region, by: title, at: use.location, .sourceInOtherRegion,
                because: "a function runs on instances of its own region only", notes: scope.regionNotes, &report)
        } else if (provider.settings.architecture ?? .x86_64) != architecture {
            wrong(
                """
                The \(title) is for \(architecture.rawValue), and the instances of the \(provider.title) are \
                \((provider.settings.architecture ?? .x86_64).rawValue); give both one .architecture.
                """, [.init(provider.location, "the capacity provider")])
        }
        if !isImage, let needed = Self.managedRuntime(runtime.id) {
            wrong("Managed instances run \(needed), and the \(title) has the runtime \(runtime.id); choose another.")
        }
    }

    /// The oldest runtime of the kind that managed instances run, where this one is older or of no such kind.
    static func managedRuntime(_ id: String) -> String? {
        func version(_ prefix: String) -> Int? {
            id.hasPrefix(prefix) ? Int(id.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }) : nil
        }
        if let found = version("nodejs") { return found < 22 ? "Node.js from 22" : nil }
        if id.hasPrefix("python") {
            let parts = id.dropFirst(6).split(separator: ".").compactMap { Int($0) }
            return parts.count == 2 && (parts[0], parts[1]) < (3, 13) ? "Python from 3.13" : nil
        }
        if let found = version("java") { return found < 21 ? "Java from 21" : nil }
        if let found = version("dotnet") { return found < 8 ? ".NET from 8" : nil }
        if id == "provided" || id == "provided.al2" { return "provided.al2023" }
        return nil
    }
}
