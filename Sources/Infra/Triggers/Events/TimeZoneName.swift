/// Names of time zones in the IANA database, by their form.
enum TimeZoneName {
    private static let areas: Set<Substring> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]
    private static let single: Set<String> = ["UTC", "GMT", "CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"]

    static func isOne(_ name: String) -> Bool {
        if single.contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, areas.contains(parts[0]) else { return false }
        return parts.dropFirst().allSatisfy { part in
            guard let first = part.utf8.first, isLetter(first), first < UInt8(ascii: "a") || parts[0] == "Etc" else { return false }
            return part.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-+".utf8.contains($0) }
        }
    }
}
