extension HealthCheck {
    /// Which port is asked: 1 to 65535. Default: 443.
    public func port(
        _ port: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HealthCheck {
        with { $0.port = Placed(port, SourceLocation(file, line, column)) }
    }

    /// How often each place asks: 10 s, which costs more, or 30 s. Default: 30 s. It cannot be changed later.
    public func interval(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HealthCheck {
        with { $0.interval = Placed(time, SourceLocation(file, line, column)) }
    }

    /// How many answers in a row change its state: 1 to 10. Default: 3.
    public func failureThreshold(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HealthCheck {
        with { $0.failureThreshold = Placed(count, SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout HealthCheck) -> Void) -> HealthCheck {
        var copy = self
        change(&copy)
        return copy
    }
}

extension HealthCheck: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard port != nil || interval != nil || failureThreshold != nil else { return [] }
        return IneffectiveSetting.all([
            ("port", port?.location), ("interval", interval?.location),
            ("failureThreshold", failureThreshold?.location),
        ])
    }
}
