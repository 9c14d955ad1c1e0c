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
