/// What is kept beside an archive so that the next run knows whether anything changed.
///
/// `fingerprint` decides: a hash over names, modes and contents. What `entries` adds are the files' digests, with the
/// status that each had when it was read: a file whose status is the same needs no reading. This is how git's index
/// works; `docs/decisions/fingerprint.md` has the reasons.
struct ArchiveState: Equatable {
    struct Source: Equatable {
        var name: String
        var status: FileStatus
        var facts: ContentFacts
    }

    var fingerprint: Digest
    /// When the run that wrote this began to look at the files.
    var began: Int64
    var archive: FileStatus
    var digest: Digest
    var unzippedSize: Int
    /// The archive's object in the manifest.
    var manifestEntry: String
    var sources: [Source]
}

extension ArchiveState {
    /// A file changed after this may have been changed again without its status showing it: clocks tick coarsely.
    private static let margin: Int64 = 2_000_000_000

    /// Whether the facts of that time hold for the file as it is now, without reading it.
    func isCurrent(_ source: Source, _ status: FileStatus) -> Bool {
        source.status == status && status.changed < began - Self.margin
    }
}

/// A hash over everything that makes an archive's bytes: names, modes and contents, in order.
func fingerprint(of entries: [Entry], facts: [ContentFacts], recipe: String) -> Digest {
    // The number changes when the same entries would make other bytes.
    var record = RecordBytes()
    record.append("archive 1 \(recipe)\n")
    for (entry, facts) in zip(entries, facts) {
        record.append32(entry.mode.rawValue)
        record.append64(UInt64(entry.size))
        record.bytes += facts.digest.bytes
        record.append32(UInt32(entry.name.utf8.count))
        record.append(entry.name)
    }
    return SHA256.digest(record.bytes)
}
