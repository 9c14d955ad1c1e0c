extension Function {
    /// How many run at once at the most, set aside for this function: 0 or more.
    /// Source: AWS Lambda Developer Guide, "Configuring reserved concurrency for a function".
    public consuming func reservedConcurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.reservedConcurrency = Placed(count, SourceLocation(file, line, column))
        }
    }

    /// How many are kept started: 1 or more. Adds a version and the alias `provisioned`, which triggers then start;
    /// with `.alias` it is that alias of which they are kept started.
    /// Source: AWS Lambda Developer Guide, "Configuring provisioned concurrency for a function".
    public consuming func provisionedConcurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.provisionedConcurrency = Placed(count, SourceLocation(file, line, column))
        }
    }
}
