extension CapacityProvider {
    private func with(_ change: (inout Settings) -> Void) -> CapacityProvider {
        var copy = self
        change(&copy.settings)
        return copy
    }

    /// The instruction set of its instances: `.x86_64` without it. Its functions have the same.
    public func architecture(_ architecture: Architecture) -> CapacityProvider {
        with { $0.architecture = architecture }
    }

    /// How many virtual processors all its instances have together, at the most: 2 to 15,000. Default: 400.
    public func maximumVCPUs(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.maximumVCPUs = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Adds and removes instances so that their processors are busy to this share, in percent: 1 to 100. Without it
    /// Lambda chooses.
    public func processorTarget(
        _ percent: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.target = Placed(percent, SourceLocation(file, line, column)) }
    }

    /// Only instances of these types: `c8g.*`, `m7g.2xlarge`; 400 at the most.
    public func instanceTypes(_ types: String...) -> CapacityProvider { with { $0.allowed += types } }

    /// No instances of these types, instead of naming those that may be.
    public func exceptInstanceTypes(
        _ types: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.excluded = Placed(types, SourceLocation(file, line, column)) }
    }

    /// Encrypts the instances' volumes with a key of AWS KMS of the same region, by its ARN.
    public func encrypted(
        with key: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.key = Placed(key, SourceLocation(file, line, column)) }
    }
}

extension CapacityProvider: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        IneffectiveSetting.all([
            ("architecture", settings.architecture.map { _ in location }),
            ("maximumVCPUs", settings.maximumVCPUs?.location), ("processorTarget", settings.target?.location),
            ("instanceTypes", settings.allowed.isEmpty ? nil : location),
            ("exceptInstanceTypes", settings.excluded?.location), ("encrypted", settings.key?.location),
        ])
    }
}
