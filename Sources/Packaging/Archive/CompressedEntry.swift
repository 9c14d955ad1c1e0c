/// An entry's contents as the archive will hold them.
struct CompressedEntry: Sendable {
    var method: ZipRecords.Method
    var bytes: Bytes
    var size: Int
    var crc: UInt32
    var facts: ContentFacts

    static func make(_ entry: Entry, _ compressor: borrowing Compressor) -> Swift.Result<Self, ReadFailure> {
        do throws(ReadFailure) {
            let contents = try entry.read()
            var deflated: Bytes?
            if case .file = entry.source { deflated = compressor.compress(contents.readable) }
            return .success(
                CompressedEntry(
                    method: deflated == nil ? .stored : .deflated, bytes: deflated ?? contents,
                    size: contents.all.count, crc: crc32(contents.readable), facts: entry.facts(contents)))
        } catch {
            return .failure(error)
        }
    }
}
