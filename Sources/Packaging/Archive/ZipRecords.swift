/// The records of the ZIP format (PKWARE's APPNOTE), as bytes.
///
/// Everything in them that could differ from machine to machine is fixed: the time is the format's first, the maker is
/// Unix, the modes are the two that matter. An extra field is written only where Zip64 needs one.
enum ZipRecords {
    /// One entry as the records describe it.
    struct Entry {
        var name: String
        var mode: Mode
        var method: Method
        var crc: UInt32
        var compressedSize: Int
        var size: Int
        /// Where its local header begins.
        var offset: Int
    }

    /// The Unix mode of an entry.
    enum Mode: UInt32 {
        case file = 0o100644
        case executable = 0o100755
        case link = 0o120777
    }

    enum Method: UInt16 {
        case stored = 0
        case deflated = 8
    }

    /// 1980-01-01 00:00:00, the first that the format can write.
    private static let time: UInt16 = 0
    private static let date: UInt16 = 0x21
    /// Names are UTF-8.
    private static let flags: UInt16 = 0x0800
    private static let madeByUnix: UInt16 = 3 << 8 | 45
    /// A value that says: see the Zip64 field.
    private static let elsewhere = 0xffff_ffff

    static func localHeader(_ entry: Entry) -> [UInt8] {
        var bytes = RecordBytes()
        let large = entry.size >= elsewhere || entry.compressedSize >= elsewhere
        bytes.append32(0x0403_4b50)
        appendCommon(entry, large: large, to: &bytes)
        bytes.append32(UInt32(large ? elsewhere : entry.compressedSize))
        bytes.append32(UInt32(large ? elsewhere : entry.size))
        bytes.append16(UInt16(entry.name.utf8.count))
        bytes.append16(large ? 20 : 0)
        bytes.append(entry.name)
        if large {
            bytes.append16(1)
            bytes.append16(16)
            bytes.append64(UInt64(entry.size))
            bytes.append64(UInt64(entry.compressedSize))
        }
        return bytes.bytes
    }

    static func centralHeader(_ entry: Entry) -> [UInt8] {
        var bytes = RecordBytes()
        let large = entry.size >= elsewhere || entry.compressedSize >= elsewhere
        let far = entry.offset >= elsewhere
        bytes.append32(0x0201_4b50)
        bytes.append16(madeByUnix)
        appendCommon(entry, large: large || far, to: &bytes)
        bytes.append32(UInt32(large ? elsewhere : entry.compressedSize))
        bytes.append32(UInt32(large ? elsewhere : entry.size))
        bytes.append16(UInt16(entry.name.utf8.count))
        let extra = (large ? 16 : 0) + (far ? 8 : 0)
        bytes.append16(UInt16(extra == 0 ? 0 : extra + 4))
        bytes.append16(0)  // No comment,
        bytes.append16(0)  // on the first disk,
        bytes.append16(0)  // nothing said of the contents.
        bytes.append32(entry.mode.rawValue << 16)
        bytes.append32(UInt32(far ? elsewhere : entry.offset))
        bytes.append(entry.name)
        if extra > 0 {
            bytes.append16(1)
            bytes.append16(UInt16(extra))
            if large {
                bytes.append64(UInt64(entry.size))
                bytes.append64(UInt64(entry.compressedSize))
            }
            if far { bytes.append64(UInt64(entry.offset)) }
        }
        return bytes.bytes
    }

    /// The end of the archive: the Zip64 records where the numbers need them, then the plain one.
    static func end(count: Int, directoryOffset: Int, directorySize: Int) -> [UInt8] {
        var bytes = RecordBytes()
        if count >= 0xffff || directoryOffset >= elsewhere || directorySize >= elsewhere {
            bytes.append32(0x0606_4b50)
            bytes.append64(44)
            bytes.append16(madeByUnix)
            bytes.append16(45)
            bytes.append32(0)
            bytes.append32(0)
            bytes.append64(UInt64(count))
            bytes.append64(UInt64(count))
            bytes.append64(UInt64(directorySize))
            bytes.append64(UInt64(directoryOffset))
            bytes.append32(0x0706_4b50)
            bytes.append32(0)
            bytes.append64(UInt64(directoryOffset + directorySize))
            bytes.append32(1)
        }
        bytes.append32(0x0605_4b50)
        bytes.append32(0)
        bytes.append16(UInt16(min(count, 0xffff)))
        bytes.append16(UInt16(min(count, 0xffff)))
        bytes.append32(UInt32(min(directorySize, elsewhere)))
        bytes.append32(UInt32(min(directoryOffset, elsewhere)))
        bytes.append16(0)
        return bytes.bytes
    }

    /// What both headers of an entry say, in the same order: from the version needed to the CRC.
    private static func appendCommon(_ entry: Entry, large: Bool, to bytes: inout RecordBytes) {
        bytes.append16(large ? 45 : entry.method == .deflated ? 20 : 10)
        bytes.append16(flags)
        bytes.append16(entry.method.rawValue)
        bytes.append16(time)
        bytes.append16(date)
        bytes.append32(entry.crc)
    }
}
