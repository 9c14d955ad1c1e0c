/// Which of a folder's files go into its archive.
struct Selection: Sendable {
    private let include: PatternList
    private let exclude: PatternList
    /// Resolved paths that never go in: our own output and scratch folders.
    private let own: Set<String>

    init(
        include: [String] = [], exclude: [String] = [], own: Set<String> = [], written: [String] = []
    ) {
        self.include = PatternList(include)
        self.exclude = PatternList(exclude)
        self.own = own
        namedExclusions = PatternList(written).literals
        folderExclusions = written.filter { pattern in
            pattern.hasSuffix("/**") && !pattern.dropLast(3).contains { "*?[]{}!/\\".contains($0) }
        }
    }

    var hasPatterns: Bool { !include.isEmpty || !exclude.isEmpty }

    /// Whether the walk goes on here: asked of each folder and file from the top.
    func takes(_ name: String, path: String, isFolder: Bool) -> Bool {
        let last = lastSegment(name)
        if last == ".DS_Store" { return false }
        // The history holds every secret that was ever committed.
        if last == ".git", !include.names(name) { return false }
        if isFolder, own.contains(path) { return false }
        return exclude.verdict(name, isFolder: isFolder) != true
    }

    /// The exclude patterns of the author that name one path or name, without wildcards.
    let namedExclusions: [(pattern: Pattern, path: String)]

    /// Those of all that is in one folder: `test/**`.
    let folderExclusions: [String]

    /// Whether the include patterns, if there are any, take the file in.
    func includes(_ name: String) -> Bool { include.isEmpty || include.covers(name) }

    /// Whether an include pattern names this very file: what lets a secret in.
    func namesExplicitly(_ name: String) -> Bool { include.names(name) }
}
