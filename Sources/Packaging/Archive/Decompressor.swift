import CLibDeflate

/// Inflates, for the check of a ready archive.
struct Decompressor: ~Copyable {
    private let decompressor = libdeflate_alloc_decompressor()

    deinit {
        if let decompressor { libdeflate_free_decompressor(decompressor) }
    }

    /// The bytes, or nil where they are not exactly `size`, or the stream is damaged or one that zlib refuses.
    borrowing func decompress(_ bytes: UnsafeRawBufferPointer, size: Int) -> Bytes? {
        guard let decompressor else { return nil }
        let result = Bytes(count: size)
        let outcome = libdeflate_deflate_decompress(
            decompressor, bytes.baseAddress, bytes.count, result.all.baseAddress, size, nil)
        guard outcome == LIBDEFLATE_SUCCESS, deflate_has_reserved(bytes.baseAddress, bytes.count) == 0 else {
            return nil
        }
        return result
    }
}
