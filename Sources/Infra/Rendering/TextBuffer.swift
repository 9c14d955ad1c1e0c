/// Bytes of a text that is being written piece by piece.
///
/// The writers append a few bytes at a time, more than a hundred thousand times in a large build; an array looks at
/// each of these whether it is shared and how large it is.
package struct TextBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    /// - Parameter capacity: about how many bytes it will be; growing step by step would touch twice the memory.
    package init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What has been written.
    package var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: start, count: count)) }

    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func append(_ text: String) { text.withBytes { append($0) } }

    package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.baseAddress else { return }
        if count + text.count > capacity { grow(by: text.count) }
        (start + count).initialize(from: first, count: text.count)
        count += text.count
    }

    mutating func append(_ first: UInt8, _ second: UInt8) {
        if count &+ 2 > capacity { grow(by: 2) }
        start[count] = first
        start[count &+ 1] = second
        count &+= 2
    }

    mutating func appendSpaces(_ number: Int) {
        // Eight at once, and what is too much is written over by what follows.
        if count &+ number &+ 8 > capacity { grow(by: number &+ 8) }
        var written = 0
        while written < number {
            store(0x2020_2020_2020_2020 as UInt64, at: count &+ written)
            written &+= 8
        }
        count &+= number
    }

    /// Appends a text unless a byte of it needs another form. Eight bytes are looked at and copied at once.
    ///
    /// - Parameter refused: of eight bytes, not zero where one of them needs another form. Of a shorter text it gets
    ///   some bytes twice, or letters beside them.
    /// - Returns: false where nothing was appended.
    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, unless refused: (UInt64) -> UInt64) -> Bool {
        let length = text.count
        if count &+ length > capacity { grow(by: length) }
        let bytes = UnsafeRawBufferPointer(text)
        if length >= 8 {
            var (found, position): (UInt64, Int) = (0, 0)
            while position < length {
                // The last eight overlap those before.
                let next = min(position, length &- 8)
                let eight = bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)
                found |= refused(eight)
                store(eight, at: count &+ next)
                position &+= 8
            }
            guard found == 0 else { return false }
        } else if length >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            guard refused(UInt64(first) | UInt64(last) << 32) == 0 else { return false }
            store(first, at: count)
            store(last, at: count &+ length &- 4)
        } else if length > 0 {
            let (first, middle, last) = (bytes[0], bytes[length / 2], bytes[length &- 1])
            let letters: UInt64 = 0x6161_6161_6100_0000
            guard refused(letters | UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16) == 0 else { return false }
            start[count] = first
            start[count &+ length / 2] = middle
            start[count &+ length &- 1] = last
        }
        count &+= length
        return true
    }

    @inline(__always)
    private func store<Number: FixedWidthInteger>(_ number: Number, at position: Int) {
        UnsafeMutableRawPointer(start + position).storeBytes(of: number, as: Number.self)
    }

    private mutating func grow(by number: Int) {
        capacity = max(2 * capacity, count + number)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

extension String {
    /// Its UTF-8 without a copy of the string, which would be counted up and down for each of the texts in a template.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        // A string that comes from another language's.
        return Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether all bytes of its UTF-8 are of a kind.
    func hasOnly(_ isOfKind: (UInt8) -> Bool) -> Bool { withBytes { $0.allSatisfy(isOfKind) } }
}
