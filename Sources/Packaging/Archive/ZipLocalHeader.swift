/// What an archive says of an entry a second time, right before its contents.
///
/// Readers that go through an archive from its start see only this header; others see only the directory. An archive
/// whose two names differ unpacks to different files by different programs, so both must agree.
struct ZipLocalHeader {
    /// Where the contents begin.
    var start: Int
    /// Where the contents end.
    var end: Int

    private static let hasDescriptor: UInt16 = 1 << 3
    private static let isUnicode: UInt16 = 1 << 11

    /// - Throws: What is wrong, as it stands behind the archive's name.
    init(of item: ZipDirectory.Item, in bytes: UnsafeRawBufferPointer) throws(ZipDirectory.Damage) {
        let damage = ZipDirectory.Damage(text: "holds '\(item.name)' damaged")
        var reader = ByteReader(bytes, at: item.offset)
        guard reader.number(UInt32.self) == 0x0403_4b50, reader.skip(2), let flags = reader.number(UInt16.self),
            let method = reader.number(UInt16.self), reader.skip(4), let crc = reader.number(UInt32.self),
            let compressedSize = reader.count(UInt32.self), let size = reader.count(UInt32.self),
            let nameLength = reader.count(UInt16.self), let extraLength = reader.count(UInt16.self),
            let name = reader.slice(nameLength), let extra = reader.slice(extraLength)
        else { throw damage }
        start = reader.position
        guard reader.slice(item.compressedSize) != nil else { throw damage }
        end = reader.position
        guard name.elementsEqual(item.name.utf8) else {
            throw ZipDirectory.Damage(
                text: "holds '\(item.name)' under a second name, '\(String(decoding: name, as: UTF8.self))'")
        }
        let compared = Self.isUnicode | Self.hasDescriptor | 1
        guard method == item.method, flags & compared == item.flags & compared else { throw damage }
        var fields = try ZipExtraFields(extra, of: item.name)
        // With a descriptor, the sizes follow the contents and the header may leave them out.
        let mayBeZero = flags & Self.hasDescriptor != 0
        let sizes = fields.zip64(size: size, compressedSize: compressedSize)
        guard crc == item.crc || mayBeZero && crc == 0, sizes.size == item.size || mayBeZero && sizes.size == 0,
            sizes.compressedSize == item.compressedSize || mayBeZero && sizes.compressedSize == 0
        else { throw damage }
    }
}

/// The extra fields of a header.
struct ZipExtraFields {
    private static let zip64: UInt16 = 1
    /// Info-ZIP's field for the name in UTF-8: readers take it in the name's place.
    private static let unicodePath: UInt16 = 0x7075

    /// The Zip64 field.
    private var large: ByteReader?

    init(_ bytes: UnsafeRawBufferPointer, of name: String) throws(ZipDirectory.Damage) {
        var reader = ByteReader(bytes)
        // Fewer than four bytes at the end are padding.
        while let kind = reader.number(UInt16.self), let length = reader.count(UInt16.self) {
            guard let field = reader.slice(length) else {
                throw ZipDirectory.Damage(text: "holds '\(name)' with a damaged extra field")
            }
            if kind == Self.zip64 { large = ByteReader(field) }
            if kind == Self.unicodePath, !field.dropFirst(5).elementsEqual(name.utf8) {
                let second = String(decoding: field.dropFirst(5), as: UTF8.self)
                throw ZipDirectory.Damage(text: "holds '\(name)' under a second name, '\(second)'")
            }
        }
    }

    /// Sizes, from the Zip64 field where the header refers to it; -1 where that field lacks the size.
    mutating func zip64(size: Int, compressedSize: Int) -> (size: Int, compressedSize: Int) {
        (next(size), next(compressedSize))
    }

    /// A number, or the next of the Zip64 field where it is all ones.
    mutating func next(_ number: Int) -> Int {
        number == 0xffff_ffff ? large?.count(UInt64.self) ?? -1 : number
    }
}
