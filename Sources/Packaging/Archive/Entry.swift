/// One thing that goes into an archive: a file or a link, under the name that it has there.
struct Entry: Hashable, Sendable {
    enum Source: Hashable, Sendable {
        case file(path: String)
        case link(target: [UInt8])
    }

    /// Relative, with slashes, valid UTF-8.
    var name: String
    var source: Source
    var status: FileStatus

    /// Unpacked size. A link's is that of its target's name.
    var size: Int {
        switch source {
        case .file: status.size
        case .link(let target): target.count
        }
    }

    /// One of the two modes that matter to Lambda: the writer's umask and owner are not part of the content.
    var mode: ZipRecords.Mode {
        switch source {
        case .file: status.executable ? .executable : .file
        case .link: .link
        }
    }
}

/// What reading an entry's contents told.
struct ContentFacts: Hashable, Sendable {
    var digest: Digest
    var secret: SecretKind?
}

extension Entry {
    func read() throws(ReadFailure) -> Bytes {
        switch source {
        case .link(let target): Bytes(target)
        case .file(let path): try Bytes(path: path, size: size)
        }
    }

    func facts(_ contents: Bytes) -> ContentFacts {
        var secret: SecretKind?
        if case .file = source { secret = SecretKind(foundIn: contents.readable) }
        return ContentFacts(digest: SHA256.digest(contents.readable), secret: secret)
    }

    func readFacts() -> Result<ContentFacts, ReadFailure> {
        do throws(ReadFailure) { return .success(facts(try read())) } catch { return .failure(error) }
    }
}

extension [Entry] {
    /// Whether entries, in the order of their names, hold a file of that name or a folder.
    func holds(_ name: String) -> Bool {
        let file = firstIndex(from: name)
        if file < count, self[file].name == name { return true }
        let folder = firstIndex(from: name + "/")
        return folder < count && self[folder].name.hasPrefix(name + "/")
    }

    /// Where the name stands, or would.
    private func firstIndex(from name: String) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(self[middle].name, name) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
