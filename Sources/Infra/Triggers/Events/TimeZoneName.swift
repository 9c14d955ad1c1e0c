/// Names of time zones in the IANA database.
///
/// A name that is not in the list (`TimeZoneName.version`) may be newer than it, if it has the form of one.
enum TimeZoneName {
    private static let areas: Set<Substring> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile",
        "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]

    /// Whether the list has it, links such as `US/Eastern` too.
    static func isKnown(_ name: String) -> Bool { table.cells(of: name) != nil }

    /// Whether it could be one that is newer than the list: `Europe/Somewhere`. A known name in other letters is not.
    static func couldBeNew(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, areas.contains(parts[0]), parts[0] != "Etc" else { return false }
        let hasForm = parts.dropFirst().allSatisfy { part in
            guard let first = part.utf8.first, isLetter(first), first < UInt8(ascii: "a") else { return false }
            return part.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-".utf8.contains($0) }
        }
        return hasForm
            && !table.keys.contains { $0.utf8.count == name.utf8.count && $0.lowercased() == name.lowercased() }
    }

    /// The name that was probably meant: a near one, or one that ends in this one, such as Europe/Berlin for Berlin.
    static func nearest(to name: String) -> String? {
        let names = table.keys
        let ending = "/" + name.lowercased().split(separator: " ").joined(separator: "_")
        return names.first { $0.lowercased().hasSuffix(ending) } ?? nearestName(to: name, among: names)
    }
}
