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

    mutating func appendSpaces(_ number: Int) {
        if count + number > capacity { grow(by: number) }
        (start + count).initialize(repeating: UInt8(ascii: " "), count: number)
        count += number
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
