#if canImport(CommonCrypto)
    import CommonCrypto
#else
    import CCrypto
#endif

/// SHA-1, which the handshake of WebSockets is made with (RFC 6455), by the library that makes SHA-256.
package enum SHA1Digest {
    package static func bytes(of input: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 20)
        #if canImport(CommonCrypto)
            CC_SHA1(input, CC_LONG(input.count), &digest)
        #else
            SHA1(input, input.count, &digest)
        #endif
        return digest
    }
}
