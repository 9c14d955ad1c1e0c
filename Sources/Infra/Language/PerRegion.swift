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
