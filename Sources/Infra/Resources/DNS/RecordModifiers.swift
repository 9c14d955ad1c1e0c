extension Record {
    /// How long resolvers keep it: 0 s to about 68 years. Default: 5 minutes. An alias has none.
    public func ttl(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.ttl = Placed(time, SourceLocation(file, line, column)) }
    }

    /// One of several records of the name and type, in this stack or in others, and how Route 53 chooses among them.
    public func routing(
        _ routing: RecordRouting, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(routing, SourceLocation(file, line, column)) }
    }

    /// Short for `.routing(.weighted(…))`: 0 to 255.
    public func weighted(
        _ weight: Int, id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with {
            $0.routing = Placed(.weighted(weight, id: id, healthCheck: healthCheck), SourceLocation(file, line, column))
        }
    }

    /// Short for `.routing(.latency(…))`: chosen by the latency to the service's region.
    public func latency(
        id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.latency(id: id, healthCheck: healthCheck), SourceLocation(file, line, column)) }
    }

    /// Short for `.routing(.failover(.primary, …))`: the record that is answered while it is healthy.
    public func failoverPrimary(
        id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with {
            $0.routing = Placed(
                .failover(.primary, id: id, healthCheck: healthCheck), SourceLocation(file, line, column))
        }
    }

    /// Short for `.routing(.failover(.secondary, …))`: the record that is answered while the primary one is not.
    public func failoverSecondary(
        id: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.failover(.secondary, id: id), SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout Record) -> Void) -> Record {
        var copy = self
        change(&copy)
        return copy
    }
}
