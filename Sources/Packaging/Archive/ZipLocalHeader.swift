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
