/// A value that differs from stage to stage, with a value for each.
///
///     let memory = PerStage(dev: Size.megabytes(256), prod: .megabytes(1024))
///     let service = Service("shop", region: .euCentral1) { stage in
///         Function("api", …)
///             .memory(memory[stage])
///             .reservedConcurrency(PerStage((.dev, 1), ("preview", 1), (.prod, 20))[stage])
///     }
///
/// It is for any type: numbers, texts, `Size`, `TimeSpan`, declarations. A stage that it has no value for is an error
/// at its line, which `stage == .prod ? … : …` would give the other value.
public struct PerStage<Value: Sendable>: Sendable {
    private let values: ValuesByName<Value>

    /// For the stages dev and prod.
    public init(dev: Value, prod: Value, file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.init((.dev, dev), (.prod, prod), file: file, line: line, column: column)
    }

    /// For the stages dev, staging and prod.
    public init(
        dev: Value, staging: Value, prod: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init((.dev, dev), (.staging, staging), (.prod, prod), file: file, line: line, column: column)
    }

    /// For the stages that are named: `PerStage((.dev, 1), ("preview", 2), (.prod, 20))`.
    public init(
        _ first: (Stage, Value), _ others: (Stage, Value)...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        values = ValuesByName(
            what: "stage", first: (first.0.name, first.1), others: others.map { ($0.0.name, $0.1) },
            location: SourceLocation(file, line, column))
    }

    /// The value of a stage.
    public subscript(_ stage: Stage) -> Value { values[stage.name] }
}

extension PerStage: Equatable where Value: Equatable {}
