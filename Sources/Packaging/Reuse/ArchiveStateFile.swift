/// The state as a file: `<id>.zip.state`. Binary, because two thousand entries of it are read in every build.
extension ArchiveState {
    private static let magic = "infra archive state 1\n"

    /// The state in the file; nil where there is none, or one that is damaged or of another version. A missing state
    /// costs time, a wrong one would cost correctness: hence the checksum.
    init?(path: String) {
        guard let status = try? FileStatus(path: path), let bytes = try? Bytes(path: path, size: status.size) else {
            return nil
        }
        self.init(bytes.readable)
    }

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 32 else { return nil }
        let body = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 32)])
        let checksum = UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - 32)...])
        guard SHA256.digest(body) == Digest(bytes: checksum) else { return nil }
        var reader = ByteReader(body)
        guard let magic = reader.slice(Self.magic.utf8.count), magic.elementsEqual(Self.magic.utf8),
            let fingerprint = reader.digest(), let began = reader.number(Int64.self), let archive = reader.status(),
            let digest = reader.digest(), let unzippedSize = reader.count(UInt64.self),
            let manifestEntry = reader.text(), let count = reader.count(UInt32.self)
        else { return nil }
        var sources: [Source] = []
        sources.reserveCapacity(min(count, body.count / 64))
        for _ in 0..<count {
            guard let status = reader.status(), let digest = reader.digest(), let secret = reader.number(UInt8.self),
                let name = reader.text()
            else { return nil }
            let facts = ContentFacts(digest: digest, secret: SecretKind(rawValue: secret))
            sources.append(Source(name: name, status: status, facts: facts))
        }
        guard reader.position == body.count else { return nil }
        self.init(
            fingerprint: fingerprint, began: began, archive: archive, digest: digest, unzippedSize: unzippedSize,
            manifestEntry: manifestEntry, sources: sources)
    }

    var bytes: [UInt8] {
        var record = RecordBytes()
        record.append(Self.magic)
        record.bytes += fingerprint.bytes
        record.append64(UInt64(bitPattern: began))
        record.append(archive)
        record.bytes += digest.bytes
        record.append64(UInt64(unzippedSize))
        record.appendText(manifestEntry)
        record.append32(UInt32(sources.count))
        for source in sources {
            record.append(source.status)
            record.bytes += source.facts.digest.bytes
            record.bytes.append(source.facts.secret?.rawValue ?? 0)
            record.appendText(source.name)
        }
        return record.bytes + SHA256.digest(record.bytes).bytes
    }
}

extension RecordBytes {
    fileprivate mutating func append(_ status: FileStatus) {
        bytes.append(status.kind.rawValue)
        bytes.append(status.executable ? 1 : 0)
        append64(UInt64(status.size))
        append64(UInt64(bitPattern: status.modified))
        append64(UInt64(bitPattern: status.changed))
        append64(status.inode)
        append64(status.device)
    }

    fileprivate mutating func appendText(_ text: String) {
        append32(UInt32(text.utf8.count))
        append(text)
    }
}

extension ByteReader {
    fileprivate mutating func digest() -> Digest? { slice(32).map { Digest(bytes: $0) } }

    fileprivate mutating func text() -> String? {
        guard let count = count(UInt32.self), let bytes = slice(count) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate mutating func status() -> FileStatus? {
        guard let kind = number(UInt8.self).flatMap(FileStatus.Kind.init), let executable = number(UInt8.self),
            let size = count(UInt64.self), let modified = number(Int64.self), let changed = number(Int64.self),
            let inode = number(UInt64.self), let device = number(UInt64.self)
        else { return nil }
        return FileStatus(
            kind: kind, executable: executable == 1, size: size, modified: modified, changed: changed, inode: inode,
            device: device)
    }
}
