/// What is wrong with one segment of a name, as it stands behind the name; nil where nothing is.
func nameProblem(_ segment: String) -> String? {
    for byte in segment.utf8 {
        if byte < 0x20 || byte == 0x7f { return "holds a control character" }
        if byte == UInt8(ascii: "\\") { return "holds a backslash, which some unpackers take for a folder" }
    }
    return nil
}

/// Whether a link, followed as it is written, never climbs above the archive's root.
func staysInside(name: String, target: String) -> Bool {
    if target.hasPrefix("/") { return false }
    var depth = name.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.count
    for segment in target.split(separator: "/") {
        if segment == ".." { depth -= 1 } else if segment != "." { depth += 1 }
        if depth < 0 { return false }
    }
    return true
}

/// Names that cannot both be in one archive: the same one twice, one that is a folder for another, or two that
/// differ only in how Unicode composes their letters.
func collisions(_ names: [String]) -> [(String, String)] {
    var found: [(String, String)] = []
    // Equal Swift strings are those with the same canonical form.
    var seen: [String: String] = Dictionary(minimumCapacity: names.count)
    for name in names {
        if let other = seen.updateValue(name, forKey: name) { found.append((other, name)) }
    }
    for name in names {
        var folder = parent(name)
        while !folder.isEmpty, folder != "/" {
            if let other = seen[folder] { found.append((other, name)) }
            folder = parent(folder)
        }
    }
    return found
}

/// Whether a path stays below where it begins, and is short enough for a file system.
func isPlainPath(_ path: some StringProtocol) -> Bool {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.utf8.count <= 1000
        && segments.allSatisfy { segment in
            !segment.isEmpty && segment != "." && segment != ".." && segment.utf8.count <= 200
                && nameProblem(String(segment)) == nil
        }
}
