#if canImport(CommonCrypto)
    import CommonCrypto
#else
    import CCrypto
#endif

/// A SHA-256 in the making, by the system's library. See `docs/decisions/sha256.md`.
struct SHA256: ~Copyable {
    #if canImport(CommonCrypto)
        private var state = CC_SHA256_CTX()

        init() { CC_SHA256_Init(&state) }

        mutating func update(_ bytes: UnsafeRawBufferPointer) {
            CC_SHA256_Update(&state, bytes.baseAddress, CC_LONG(bytes.count))
        }

        mutating func finish() -> Digest {
            var bytes = [UInt8](repeating: 0, count: 32)
            CC_SHA256_Final(&bytes, &state)
            return bytes.withUnsafeBytes { Digest(bytes: $0) }
        }
    #else
        private var state = SHA256_CTX()

        init() { SHA256_Init(&state) }

        mutating func update(_ bytes: UnsafeRawBufferPointer) {
            SHA256_Update(&state, bytes.baseAddress, bytes.count)
        }

        mutating func finish() -> Digest {
            var bytes = [UInt8](repeating: 0, count: 32)
            SHA256_Final(&bytes, &state)
            return bytes.withUnsafeBytes { Digest(bytes: $0) }
        }
    #endif

    static func digest(_ bytes: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    static func digest(_ bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { digest($0) }
    }
}
