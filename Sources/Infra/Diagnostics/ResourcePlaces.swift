/// The places of the values that resources are written out with. Each file is read once.
struct ResourcePlaces {
    private let resources: [SourceLocation: [Resource]]
    private let read: @Sendable (String) -> [UInt8]?
    private var files: [String: [UInt8]?] = [:]

    /// - Parameter read: what a file holds, by its path from the project's folder.
    init(_ model: Model, read: @escaping @Sendable (String) -> [UInt8]?) {
        self.read = read
        resources = Dictionary(
            grouping: model.stacks.lazy.flatMap { $0.declarations.lazy.compactMap { $0 as? Resource } }, by: \.location)
    }

    /// - Parameters:
    ///   - location: as a check gave it.
    ///   - file: its path from the project's folder.
    /// - Returns: nil for the place that the location has.
    mutating func place(of location: SourceLocation, in file: String) -> LiteralPlaces.Place? {
        guard location.value > 0 else { return nil }
        // Several that a helper makes may be of different forms, and one of them is meant.
        let paths = Set((resources[location] ?? []).map { LiteralPath.path(of: location.value, in: $0.properties) })
        guard paths.count == 1, let path = paths.first ?? nil else { return nil }
        let source = files[file] ?? read(file)
        files[file] = .some(source)
        return source.flatMap { LiteralPlaces.place(of: path, in: $0, from: location.line) }
    }
}
