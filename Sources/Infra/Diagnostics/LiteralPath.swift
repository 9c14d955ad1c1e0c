/// The values in an object, counted from 1 in the order in which they are written: each member or element, then what is
/// in it.
enum LiteralPath {
    /// The number of the value that a path leads to, or of the last one on it that is there; 0 where none is.
    static func number(of path: [String], in members: [Value.Member]) -> Int {
        var (number, found) = (0, 0)
        var parts = Value.object(members).parts
        for name in path {
            guard let position = parts.firstIndex(where: { $0.name == name }) else { break }
            for part in parts[..<position] { number += 1 + count(part.value) }
            number += 1
            found = number
            parts = parts[position].value.parts
        }
        return found
    }

    /// The path to a value; nil for a number that none has.
    static func path(of number: Int, in members: [Value.Member]) -> [String]? {
        var (rest, path) = (number, [String]())
        var parts = Value.object(members).parts
        while rest > 0 {
            var next: [(name: String, value: Value)]?
            for part in parts {
                rest -= 1
                let count = count(part.value)
                if rest <= count {
                    path.append(part.name)
                    next = part.value.parts
                    break
                }
                rest -= count
            }
            guard let next else { return nil }
            parts = next
        }
        return path
    }

    private static func count(_ value: Value) -> Int {
        var (count, rest) = (0, [value])
        while let next = rest.popLast() {
            let parts = next.parts
            count += parts.count
            rest += parts.map(\.value)
        }
        return count
    }
}

extension Value {
    fileprivate var parts: [(name: String, value: Value)] {
        switch self {
        case .object(let members): members.map { ($0.key, $0.value) }
        case .array(let elements): elements.enumerated().map { (String($0), $1) }
        default: []
        }
    }
}

extension Resource {
    /// The place of a value behind `properties:`, or of the last one on the path to it that is written out.
    func location(of path: [String]) -> SourceLocation {
        var location = location
        location.value = Int32(clamping: LiteralPath.number(of: path, in: properties))
        return location
    }
}

/// The places of the values that resources are written out with.
struct ResourcePlaces {
    private let resources: [SourceLocation: [Resource]]

    init(_ model: Model) {
        resources = Dictionary(
            grouping: model.stacks.lazy.flatMap { $0.declarations.lazy.compactMap { $0 as? Resource } }, by: \.location)
    }

    /// - Parameters:
    ///   - location: as a check gave it.
    ///   - source: what the file holds.
    /// - Returns: nil for the place that the location has.
    func place(of location: SourceLocation, in source: [UInt8]) -> LiteralPlaces.Place? {
        // Several that a helper makes may be of different forms, and one of them is meant.
        let paths = Set(
            (resources[location] ?? []).map { LiteralPath.path(of: Int(location.value), in: $0.properties) })
        guard paths.count == 1, let path = paths.first ?? nil else { return nil }
        return LiteralPlaces.place(of: path, in: source, from: location.line)
    }
}
