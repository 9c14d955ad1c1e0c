/// The directory of an archive that someone else made, read with care: every number in it may be wrong.
struct ZipDirectory {
    struct Item {
        var name: String
        var flags: UInt16
        var method: UInt16
        var crc: UInt32
        var compressedSize: Int
        var size: Int
        var mode: UInt32
        var offset: Int

        var isFolder: Bool { name.hasSuffix("/") }
        var isLink: Bool { mode & 0o170000 == 0o120000 }
    }

    /// Why it cannot be read, as it stands behind the archive's name.
    struct Damage: Error {
        var text: String
    }

    var items: [Item] = []
    /// Where the directory begins.
    private let start: Int

    init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
        guard let end = Self.end(bytes) else { throw Damage(text: "is not a ZIP archive, or is cut off") }
        var reader = ByteReader(bytes, at: end + 4)
        var directoryEnd = end
        guard let disk = reader.number(UInt16.self), let firstDisk = reader.number(UInt16.self),
            let countHere = reader.count(UInt16.self), var count = reader.count(UInt16.self),
            var size = reader.count(UInt32.self),
            var offset = reader.count(UInt32.self)
        else { throw Damage(text: "is cut off in its last record") }
        if count == 0xffff || size == 0xffff_ffff || offset == 0xffff_ffff {
            // The Zip64 locator stands right before.
            var locator = ByteReader(bytes, at: end - 20)
            if locator.number(UInt32.self) == 0x0706_4b50 {
                guard locator.skip(4), let record = locator.count(UInt64.self) else { throw Self.zip64 }
                var reader = ByteReader(bytes, at: record)
                guard reader.number(UInt32.self) == 0x0606_4b50, reader.skip(28),
                    let largeCount = reader.count(UInt64.self), let largeSize = reader.count(UInt64.self),
                    let largeOffset = reader.count(UInt64.self)
                else { throw Self.zip64 }
                (count, size, offset) = (largeCount, largeSize, largeOffset)
                directoryEnd = record
            }
        } else if disk != 0 || firstDisk != 0 || countHere != count {
            throw Damage(text: "is one part of several")
        }
        start = offset
        reader = ByteReader(bytes, at: offset)
        // 46 bytes is the least that an entry takes.
        guard count <= bytes.count / 46 else { throw Damage(text: "names more entries than it can hold") }
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try Self.item(&reader)) }
        guard reader.position == directoryEnd, size == directoryEnd - offset else {
            throw Damage(text: "has a directory that does not end where it says")
        }
    }

    /// Checks what stands before each entry's contents, and that no two entries share bytes.
    func checkEntries(in bytes: UnsafeRawBufferPointer) throws(Damage) {
        var ends = 0
        for item in items.sorted(by: { $0.offset < $1.offset }) {
            let header = try ZipLocalHeader(of: item, in: bytes)
            guard item.offset >= ends, header.end <= start else {
                throw Damage(text: "has '\(item.name)' at an offset of another entry")
            }
            ends = header.end
        }
    }

    /// The newest version of the format that readers know: 6.3, in tenths.
    private static let newestVersion: UInt16 = 63
    private static let zip64 = Damage(text: "has a damaged Zip64 record")

    /// Where the last record begins: at the end, or before a comment.
    private static func end(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var start = bytes.count - 22
        let last = max(0, start - 0xffff)
        while start >= last {
            var reader = ByteReader(bytes, at: start)
            if reader.number(UInt32.self) == 0x0605_4b50, reader.skip(16),
                reader.count(UInt16.self) == bytes.count - start - 22
            {
                return start
            }
            start -= 1
        }
        return nil
    }

    private static func item(_ reader: inout ByteReader) throws(Damage) -> Item {
        guard reader.number(UInt32.self) == 0x0201_4b50, reader.skip(2),
            let version = reader.number(UInt16.self), version & 0xff <= newestVersion,
            let flags = reader.number(UInt16.self),
            let method = reader.number(UInt16.self), reader.skip(4), let crc = reader.number(UInt32.self),
            let compressedSize = reader.count(UInt32.self), let size = reader.count(UInt32.self),
            let nameLength = reader.count(UInt16.self), let extraLength = reader.count(UInt16.self),
            let commentLength = reader.count(UInt16.self), reader.skip(4), let attributes = reader.number(UInt32.self),
            let offset = reader.count(UInt32.self), let nameBytes = reader.slice(nameLength),
            let extra = reader.slice(extraLength), reader.skip(commentLength)
        else { throw Damage(text: "has a damaged directory") }
        guard let name = String(validating: nameBytes, as: UTF8.self) else {
            throw Damage(text: "holds '\(String(decoding: nameBytes, as: UTF8.self))', a name that is not UTF-8")
        }
        var item = Item(
            name: name, flags: flags, method: method, crc: crc, compressedSize: compressedSize, size: size,
            mode: attributes >> 16, offset: offset)
        var fields = try ZipExtraFields(extra, of: name)
        (item.size, item.compressedSize) = fields.zip64(size: size, compressedSize: compressedSize)
        item.offset = fields.next(offset)
        guard item.size >= 0, item.compressedSize >= 0, item.offset >= 0 else { throw zip64 }
        return item
    }

    /// The compressed bytes of an item; nil where it points outside of the archive.
    func data(_ item: Item, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard let header = try? ZipLocalHeader(of: item, in: bytes) else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[header.start..<header.end])
    }
}
