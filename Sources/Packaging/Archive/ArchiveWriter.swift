/// Writes entries, in the order given, into an archive: the same bytes for the same entries everywhere.
enum ArchiveWriter {
    /// What was written.
    struct Result {
        var size: Int
        var digest: Digest
        /// One per entry.
        var facts: [ContentFacts]
    }

    enum Failure: Error, Hashable {
        /// An entry that could not be read.
        case entry(Entry, ReadFailure)
        /// The archive could not be written.
        case output(SystemError)
    }

    /// Compresses by all processors and writes to the path, which the caller then moves into place.
    static func write(_ entries: [Entry], to path: String) throws(Failure) -> Result {
        var failure: Failure?
        var result: Result?
        do throws(SystemError) {
            var output = try ArchiveOutput(path: path)
            var facts: [ContentFacts] = []
            facts.reserveCapacity(entries.count)
            OrderedWork.run(sizes: entries.map(\.size), makeTool: { Compressor() }) { index, compressor in
                CompressedEntry.make(entries[index], compressor)
            } take: { index, compressed in
                do {
                    let compressed = try compressed.get()
                    facts.append(compressed.facts)
                    try output.append(compressed, named: entries[index].name, mode: entries[index].mode)
                    return true
                } catch let error as ReadFailure {
                    failure = .entry(entries[index], error)
                } catch let error as SystemError {
                    failure = .output(error)
                } catch {}
                return false
            }
            if failure == nil {
                let written = try output.finish()
                result = Result(size: written.size, digest: written.digest, facts: facts)
            }
        } catch {
            failure = .output(error)
        }
        guard let result else { throw failure ?? .output(SystemError(code: 0)) }
        return result
    }
}

/// An entry's contents as the archive will hold them.
struct CompressedEntry: Sendable {
    var method: ZipRecords.Method
    var bytes: Bytes
    var size: Int
    var crc: UInt32
    var facts: ContentFacts

    static func make(_ entry: Entry, _ compressor: borrowing Compressor) -> Swift.Result<Self, ReadFailure> {
        let contents: Bytes
        var secret: SecretKind?
        do throws(ReadFailure) {
            switch entry.source {
            case .link(let target):
                contents = Bytes(target)
            case .file(let path):
                contents = try Bytes(path: path, size: entry.size)
                secret = SecretKind(foundIn: contents.readable)
            }
        } catch {
            return .failure(error)
        }
        let facts = ContentFacts(digest: SHA256.digest(contents.readable), secret: secret)
        var deflated: Bytes?
        if case .file = entry.source { deflated = compressor.compress(contents.readable) }
        return .success(
            CompressedEntry(
                method: deflated == nil ? .stored : .deflated, bytes: deflated ?? contents, size: contents.all.count,
                crc: crc32(contents.readable), facts: facts))
    }
}
