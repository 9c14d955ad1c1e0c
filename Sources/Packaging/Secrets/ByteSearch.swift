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

/// How many bytes in a row are of that kind, up to one more than any credential asks for.
func run(of kind: (UInt8) -> Bool, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start <= 64, kind(bytes[end]) { end += 1 }
    return end - start
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & ~0x20) && byte >= 0x41 }
func isKeyCharacter(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte) }
func isBase64(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == 0x2b || byte == 0x2f }
func isTokenCharacter(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
