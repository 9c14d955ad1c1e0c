/// A set of two bytes that follow each other, by which a text is looked through in one pass.
package struct BytePairs: Sendable {
    private var isMember = [Bool](repeating: false, count: 65_536)

    package init() {}

    package mutating func insert(_ first: UInt8, _ second: UInt8) {
        isMember[Int(first) << 8 | Int(second)] = true
    }

    /// Calls the body at each place where two bytes of the set stand. The body returns where to go on.
    package func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Int) -> Int) {
        let end = bytes.count - 1
        guard end > 0, let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        isMember.withUnsafeBufferPointer { table in
            guard let isMember = table.baseAddress else { return }
            var position = 0
            while position < end {
                if isMember[Int(base[position]) &<< 8 | Int(base[position &+ 1])] {
                    position = max(position + 1, body(position))
                } else {
                    position &+= 1
                }
            }
        }
    }
}
