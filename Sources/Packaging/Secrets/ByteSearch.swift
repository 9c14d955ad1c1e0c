#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The places where a text stands, found by the C library's search for its first byte: that one is as fast in a debug
/// build, which is what `swift run` makes, as in a release. Choose texts that begin with a byte seldom seen.
struct Places: Sequence, IteratorProtocol {
    private let text: StaticString
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    fileprivate init(text: StaticString, bytes: UnsafeRawBufferPointer) {
        self.text = text
        self.bytes = bytes
    }

    mutating func next() -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        while position < bytes.count,
            let found = memchr(base + position, Int32(text.utf8Start.pointee), bytes.count - position)
        {
            let place = UnsafeRawPointer(found) - base
            position = place + 1
            if holds(text, bytes, at: place) { return place }
        }
        return nil
    }
}

func places(of text: StaticString, in bytes: UnsafeRawBufferPointer) -> Places {
    Places(text: text, bytes: bytes)
}

func holds(_ text: StaticString, _ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
    return memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
}
