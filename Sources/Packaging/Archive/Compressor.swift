import CLibDeflate

/// Deflate and its CRC, by libdeflate. A compressor serves one thread.
struct Compressor: ~Copyable {
    private let compressor: OpaquePointer?

    /// Level 6: nine is two and a half times slower for half a percent.
    init(level: Int32 = 6) { compressor = libdeflate_alloc_compressor(level) }

    deinit {
        if let compressor { libdeflate_free_compressor(compressor) }
    }

    /// Whether a large file is worth the attempt. Images, archives and the like take long and give nothing; three
    /// samples that do not shrink tell them.
    private borrowing func mayShrink(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let sample = 2 << 10
        guard bytes.count >= 6 * sample, let compressor else { return true }
        let result = Bytes(count: sample)
        return [0, (bytes.count - sample) / 2, bytes.count - sample].contains { start in
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + sample)])
            return libdeflate_deflate_compress(
                compressor, part.baseAddress, sample, result.all.baseAddress, sample - 1) > 0
        }
    }

    /// The compressed bytes, or nil where they would not be fewer.
    borrowing func compress(_ bytes: UnsafeRawBufferPointer) -> Bytes? {
        guard let compressor, bytes.count > 1, mayShrink(bytes) else { return nil }
        let result = Bytes(count: bytes.count - 1)
        let count = libdeflate_deflate_compress(
            compressor, bytes.baseAddress, bytes.count, result.all.baseAddress, bytes.count - 1)
        guard count > 0 else { return nil }
        result.shrink(to: count)
        return result
    }
}
