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

    /// Takes a ready archive as it is.
    static func copy(_ entry: Entry, to path: String) throws(Failure) -> Result {
        let bytes: Bytes
        do throws(ReadFailure) { bytes = try entry.read() } catch { throw .entry(entry, error) }
        do throws(SystemError) {
            let file = try OpenFile(creating: path)
            try file.write(bytes.readable)
        } catch {
            throw .output(error)
        }
        let digest = SHA256.digest(bytes.readable)
        return Result(size: bytes.all.count, digest: digest, facts: [ContentFacts(digest: digest, secret: nil)])
    }
}
