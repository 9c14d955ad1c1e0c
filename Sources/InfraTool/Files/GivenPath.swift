/// Paths that people give on the command line: they start from the folder that the command was started in, while the
/// paths of specs start from the project's folder.
enum GivenPath {
    /// The folder that the command was started in. It is read once, before the command enters the project's folder.
    static let start: String? = FileSystem.currentFolder

    /// The path as it is found from the project's folder. What is not there is looked for in the project's folder, too,
    /// which messages and documentation name paths from.
    static func from(_ path: String) -> String {
        guard !path.hasPrefix("/"), path != "-", let start else { return path }
        let given = "\(start)/\(path)"
        return FileSystem.kind(of: given) != nil || FileSystem.kind(of: path) == nil ? shortened(given) : path
    }

    /// Without the project's folder in front, and without `..` that folders before them take back.
    private static func shortened(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
        }
        let whole = "/" + parts.joined(separator: "/")
        guard let folder = FileSystem.currentFolder else { return whole }
        let project = folder + "/"
        return whole.hasPrefix(project) ? String(whole.dropFirst(project.count)) : whole
    }
}
