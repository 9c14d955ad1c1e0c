/// JSON text while it is written: bytes with room behind them.
///
/// What an array does for each append, to ask who else has it and to say that it has grown, would cost more than the
/// bytes that most members of an object have.
struct JSONText: Sendable {
    private final class Storage: @unchecked Sendable {
        let start: UnsafeMutablePointer<UInt8>
        let capacity: Int

        init(capacity: Int) {
            self.capacity = capacity
            start = .allocate(capacity: capacity)
        }

        deinit { start.deallocate() }
    }

    private var storage: Storage
    private(set) var count = 0

    init() { storage = Storage(capacity: 512) }

    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: storage.start, count: count)) }

    /// Makes room for that many bytes, apart from any copy of this value; appends up to there need nothing else.
    @inline(__always)
    mutating func reserve(_ size: Int) {
        if count + size > storage.capacity || !isKnownUniquelyReferenced(&storage) { move(adding: size) }
    }

    /// Appends one byte, for which there is room.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        precondition(count < storage.capacity)
        storage.start[count] = byte
        count += 1
    }

    /// Appends bytes, for which there is room.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(count + bytes.count <= storage.capacity)
        guard let source = bytes.baseAddress else { return }
        (storage.start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    @inline(never)
    private mutating func move(adding size: Int) {
        let larger = Storage(capacity: max(storage.capacity, (count + size) * 2))
        larger.start.update(from: storage.start, count: count)
        storage = larger
    }
}
