/// A value that differs from stage to stage, with a value for each.
///
///     let memory = PerStage(dev: Size.megabytes(256), prod: .megabytes(1024))
///     let service = Service("shop", region: .euCentral1) { stage in
///         Function("api", …).memory(memory[stage]).reservedConcurrency(PerStage((.dev, 1), ("preview", 1), (.prod, 20))[stage])
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

/// A value that differs from region to region, with a value for each: `PerRegion((.euCentral1, 2), (.usEast1,
/// 20))[region]`.
///
/// A region that it has no value for is an error at its line.
public struct PerRegion<Value: Sendable>: Sendable {
    private let values: ValuesByName<Value>

    /// For the regions that are named.
    public init(
        _ first: (Region, Value), _ others: (Region, Value)...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        values = ValuesByName(
            what: "region", first: (first.0.id, first.1), others: others.map { ($0.0.id, $0.1) },
            location: SourceLocation(file, line, column))
    }

    /// The value of a region.
    public subscript(_ region: Region) -> Value { values[region.id] }
}

extension PerRegion: Equatable where Value: Equatable {}

/// Values by name, at least one: an unknown name gets the first value, and is reported.
struct ValuesByName<Value: Sendable>: Sendable {
    /// `stage` or `region`.
    let what: String
    let first: (name: String, value: Value)
    let others: [(name: String, value: Value)]
    let location: SourceLocation

    private var all: [(name: String, value: Value)] { [first] + others }

    /// The value of that name. Where there is none, the body that asks gets another one, and the author is told.
    subscript(_ name: String) -> Value {
        let found = all.filter { $0.name == name }
        if found.count != 1 {
            let names = list(all.map(\.name))
            Evaluation.note(
                MissingValue(
                    location: location,
                    message: found.isEmpty
                        ? "There is no value for the \(what) \"\(name)\" here, only for \(names); add one."
                        : "There are \(found.count) values for the \(what) \"\(name)\" here; remove all but one."))
        }
        return found.first?.value ?? first.value
    }
}

extension ValuesByName: Equatable where Value: Equatable {
    static func == (a: Self, b: Self) -> Bool {
        a.all.map(\.name) == b.all.map(\.name) && a.all.map(\.value) == b.all.map(\.value)
    }
}

/// A value that a body asked for and that is not there.
struct MissingValue: Hashable, Sendable {
    let location: SourceLocation
    let message: String
}
