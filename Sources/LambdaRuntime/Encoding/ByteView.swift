/// Bytes that are read where they are, for as long as their owner lends them.
///
/// The bytes come from strangers, so every index is checked, as an array's is; without the array's own reference to
/// count at each of them.
struct ByteView {
    private let start: UnsafePointer<UInt8>
    let count: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Of no bytes the address is never read.
        start = bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!
        count = bytes.count
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
        return start[index]
    }

    /// The bytes of a range, in place.
    @inline(__always)
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// The eight bytes from `index` on, the first of them in the lowest bits.
    @inline(__always)
    func eight(at index: Int) -> UInt64 {
        precondition(index >= 0 && index <= count - 8)
        return UInt64(
            littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The first index from `index` on that holds `byte`, or the end.
    @inline(__always)
    func firstIndex(of byte: UInt8, from index: Int) -> Int {
        firstIndex(from: index) {
            ByteGroup.equal($0, to: byte)
        } where: {
            $0 == byte
        }
    }

    /// The first index from `index` on whose byte `isSought`, or the end.
    ///
    /// - Parameter marks: marks bytes among eight as ``ByteGroup`` does; it must mark those that `isSought`.
    @inline(__always)
    func firstIndex(
        from index: Int, marks: (UInt64) -> UInt64, where isSought: (UInt8) -> Bool
    ) -> Int {
        precondition(index >= 0)
        var index = index
        while index <= count - 8 {
            let marked = marks(eight(at: index))
            if marked != 0 { return index + marked.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, !isSought(start[index]) { index += 1 }
        return min(index, count)
    }
}

/// Eight bytes looked at together, the first of them in the lowest bits.
///
/// What a search marks is the highest bit of a byte. Subtraction borrows from the bytes above, so only the *lowest*
/// mark is sure to be right, which is the one that is sought.
enum ByteGroup {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Marks bytes equal to one.
    @inline(__always)
    static func equal(_ group: UInt64, to byte: UInt8) -> UInt64 {
        let difference = group ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highs
    }
}

extension Array where Element == UInt8 {
    /// Lends the bytes.
    @inline(__always)
    func withView<R, E: Error>(_ body: (ByteView) throws(E) -> R) throws(E) -> R {
        try withUnsafeBufferPointer { (bytes) throws(E) in try body(ByteView(bytes)) }
    }
}
