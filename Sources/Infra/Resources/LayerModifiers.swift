extension Layer {
    /// What it is for: at most 256 characters.
    public func description(_ text: String) -> Layer { with { $0.description = text } }
    /// The runtimes that it is made for, at most 15.
    public func runtimes(_ runtimes: Runtime...) -> Layer { with { $0.runtimes = runtimes } }
    /// The instruction sets that it is made for.
    public func architectures(_ architectures: Architecture...) -> Layer { with { $0.architectures = architectures } }
    /// Keeps old versions when a new one replaces them.
    public func retained() -> Layer { with { $0.retains = true } }

    private func with(_ change: (inout Options) -> Void) -> Layer {
        var copy = self
        change(&copy.options)
        return copy
    }
}

extension Layer: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard options != Options() else { return [] }
        // What it is made for is held against the functions that have it.
        return IneffectiveSetting.all([
            ("description", options.description.map { _ in location }), ("retained", options.retains ? location : nil),
        ])
    }
}
