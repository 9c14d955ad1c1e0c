/// The archive's file while it is written: entries one after the other, the directory of them at the end.
struct ArchiveOutput: ~Copyable {
    private let file: OpenFile
    private var hash = SHA256()
    private var directory: [UInt8] = []
    private var count = 0
    private var offset = 0
    /// Small pieces wait here, so that two thousand small files are not four thousand writes.
    private var pending: [UInt8] = []
    private static let pendingLimit = 256 << 10

    init(path: String) throws(SystemError) {
        file = try OpenFile(creating: path)
        pending.reserveCapacity(Self.pendingLimit)
    }

    mutating func append(
        _ contents: CompressedEntry, named name: String, mode: ZipRecords.Mode
    ) throws(SystemError) {
        let entry = ZipRecords.Entry(
            name: name, mode: mode, method: contents.method, crc: contents.crc,
            compressedSize: contents.bytes.all.count, size: contents.size, offset: offset)
        try append(ZipRecords.localHeader(entry))
        try append(contents.bytes.readable)
        directory += ZipRecords.centralHeader(entry)
        count += 1
    }

    /// Writes the directory. The file is complete then.
    mutating func finish() throws(SystemError) -> (size: Int, digest: Digest) {
        let start = offset
        let bytes = directory
        try append(bytes)
        try append(ZipRecords.end(count: count, directoryOffset: start, directorySize: bytes.count))
        try flush()
        return (offset, hash.finish())
    }

    private mutating func append(_ bytes: [UInt8]) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { bytes in
            do throws(SystemError) { try append(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        offset += bytes.count
        if pending.count + bytes.count <= Self.pendingLimit {
            pending.append(contentsOf: bytes)
            return
        }
        try flush()
        hash.update(bytes)
        try file.write(bytes)
    }

    private mutating func flush() throws(SystemError) {
        var failure: SystemError?
        pending.withUnsafeBytes { bytes in
            hash.update(bytes)
            do throws(SystemError) { try file.write(bytes) } catch { failure = error }
        }
        pending.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }
}
