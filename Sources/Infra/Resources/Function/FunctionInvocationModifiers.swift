extension Function {
    /// The queue or topic that gets events which could not be handled when the function was started asynchronously.
    /// Source: AWS Lambda Developer Guide, "Adding a dead-letter queue".
    public consuming func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.deadLetters = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// Where the answer of an asynchronous invocation goes.
    /// Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    public consuming func onSuccess(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.onSuccess = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// Where an asynchronous event goes that failed for good.
    /// Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    public consuming func onFailure(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.onFailure = Placed(target, SourceLocation(file, line, column))
        }
    }

    /// How long an asynchronous event may wait: 60 s to 6 h.
    public consuming func maximumEventAge(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.maximumEventAge = Placed(time, SourceLocation(file, line, column))
        }
    }

    /// How often an asynchronous event is tried again: 0 to 2.
    public consuming func retries(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.retries = Placed(count, SourceLocation(file, line, column))
        }
    }
}
