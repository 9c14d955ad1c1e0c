/// A set of two or three bytes that follow each other, by which a text is looked through in one pass.
package struct BytePairs: Sendable {
    /// For each two bytes, the second in the upper half of the number: 0 where they are not in the set, 1 where
    /// whatever follows them is, or the byte that follows.
    private var third = [UInt8](repeating: 0, count: 65_536)
    private static let whatever: UInt8 = 1

    package init() {}

    /// Puts the first two or three bytes of a text into the set.
    package mutating func insert(_ start: StaticString) {
        let pair = Int(start.utf8Start[0]) | Int(start.utf8Start[1]) << 8
        let next = start.utf8CodeUnitCount > 2 ? start.utf8Start[2] : Self.whatever
        third[pair] = third[pair] == 0 || third[pair] == next ? next : Self.whatever
    }

    package mutating func insert(_ first: UInt8, _ second: UInt8) {
        third[Int(first) | Int(second) << 8] = Self.whatever
    }

    /// Calls the body at each place where bytes of the set stand. The body returns where to go on.
    package func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Int) -> Int) {
        let end = bytes.count - 1
        guard end > 0, let base = bytes.baseAddress else { return }
        third.withUnsafeBufferPointer { third in
            guard let third = third.baseAddress else { return }
            func wanted(_ position: Int) -> UInt8 {
                third[Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt16.self)))]
            }
            var position = 0
            while position < end {
                var next = wanted(position)
                // Most places are none: four of them are looked at together.
                while position &+ 4 <= end {
                    let (second, third, fourth) = (wanted(position &+ 1), wanted(position &+ 2), wanted(position &+ 3))
                    if next | second | third | fourth == 0 {
                        position &+= 4
                        guard position < end else { return }
                        next = wanted(position)
                        continue
                    }
                    if next == 0 {
                        position &+= second != 0 ? 1 : third != 0 ? 2 : 3
                        next = second != 0 ? second : third != 0 ? third : fourth
                    }
                    break
                }
                let isMember =
                    next == Self.whatever
                    || next != 0 && position &+ 1 < end
                        && base.load(fromByteOffset: position &+ 2, as: UInt8.self) == next
                position = isMember ? max(position &+ 1, body(position)) : position &+ 1
            }
        }
    }
}
