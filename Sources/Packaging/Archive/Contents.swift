/// What an archive is to hold.
struct Contents {
    /// What decides whether anything changed and, where nothing has to be prepared, what is archived.
    var entries: [Entry]
    /// Which way leads from the entries to the archive, as part of the fingerprint.
    var recipe = ""
    var selection = Selection()
    /// What a layer's layout put before the names that the selection's patterns know.
    var namePrefix = ""
    /// Makes the entries that are archived, where they are not the ones above: Composer's work.
    var prepare: (() throws(PackageFailures) -> [Entry])?
    /// The facts of a ready archive, the one entry then, which is taken as it is.
    var ready: ReadyArchive?

    /// Equal for contents that make the same archive.
    struct Identity: Hashable {
        var entries: [Entry]
        var recipe: String
    }

    var identity: Identity { Identity(entries: entries, recipe: recipe) }

    /// The size of it all unpacked.
    var unzippedSize: Int { ready?.unzippedSize ?? total(entries.lazy.map(\.size)) }

    /// The names in the archive.
    var names: [String] { ready?.names ?? entries.map(\.name) }

    /// A file for the archive, and whether it is executable.
    func file(_ name: String) -> (contents: Bytes, isExecutable: Bool)? {
        if let ready { return ready.file(name) }
        guard let entry = entries.first(where: { $0.name == name }), case .file = entry.source,
            let contents = try? entry.read()
        else { return nil }
        return (contents, entry.status.executable)
    }
}
