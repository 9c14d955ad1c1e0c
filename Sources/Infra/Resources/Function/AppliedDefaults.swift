extension FunctionDefaults {
    /// The declaration with these settings, if it is a function.
    func applied(to declaration: any Declaration) -> any Declaration {
        guard let function = declaration.as(Function.self) else { return declaration }
        return function.with {
            $0.options = function.options.over(function.allowed(of: pattern.options))
            $0.origin.condition = function.origin.condition ?? pattern.origin.condition ?? origin.condition
            $0.origin.alarms = function.origin.alarms.over(pattern.origin.alarms)
            let shared = (pattern.origin.overrides + origin.overrides).filter { function.mayHave($0.value) }
            $0.origin.overrides = shared + function.origin.overrides
        }
    }
}

extension Function {
    private var isAtEdge: Bool { triggers.contains { $0.base.is(CloudFrontTrigger.self) } }

    /// Of what is said for all functions, what AWS lets one of this kind have.
    fileprivate func allowed(of shared: FunctionOptions) -> FunctionOptions {
        var allowed = shared
        if isImage || isAtEdge { allowed.layers = [] }
        if isImage || isAtEdge || !hasSnapStartRuntime { allowed.snapStart = nil }
        guard isAtEdge else { return allowed }
        for option in SharedOption.all where !option.isForEdge { option.clear(&allowed) }
        if allowed.architecture == .arm64 { allowed.architecture = nil }
        if let storage = allowed.ephemeralStorage, storage.value.megabytes > 512 { allowed.ephemeralStorage = nil }
        return allowed
    }

    /// The same for properties that are set directly.
    fileprivate func mayHave(_ override: Override) -> Bool {
        let property = override.path.prefix { $0 != "." }
        if property == "Layers" { return !isImage && !isAtEdge }
        return !isAtEdge || !["Environment", "VpcConfig", "DeadLetterConfig", "TracingConfig"].contains(property)
    }
}

extension FunctionOptions {
    /// These options, and others where they say nothing.
    func over(_ shared: FunctionOptions) -> FunctionOptions {
        var all = self
        // A function that uses an existing role has none of its own that anything could be said of.
        let hasRole = role != nil || declaredRole != nil || decidedRole != nil
        for option in SharedOption.all where !(option.isOfRole && hasRole) { option.take(&all, shared) }
        if isOutsideNetwork { all.network = nil }
        return all
    }
}
