extension Function {
    /// How long CloudWatch Logs keeps what it logs. Default: 30 days.
    public consuming func logRetention(
        _ retention: LogRetention, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.logRetention = Placed(retention, SourceLocation(file, line, column))
        }
    }

    /// Traces its invocations with X-Ray.
    public consuming func tracing(_ on: Bool = true) -> Function {
        with { $0.options.tracing = on }
    }

    /// Keeps it from writing a log: there is no log group, and its role may write none.
    ///
    /// It is what `disableLogs` is in serverless.yml.
    /// Source: Serverless Framework, "AWS - Functions", "Disable Logs".
    public consuming func withoutLogs() -> Function {
        with { $0.options.isWithoutLogs = true }
    }

    /// How Lambda writes its log: as JSON or text.
    /// Source: AWS Lambda Developer Guide, "Configuring JSON and plain text log formats".
    public consuming func logFormat(_ format: LogFormat) -> Function {
        with { $0.options.logFormat = format }
    }
}
