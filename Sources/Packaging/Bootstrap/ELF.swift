/// What a Linux executable says of itself: for which machine it is, and what it needs to start.
///
/// Reads with care: the file may be cut off or not an executable at all.
struct ELF: Equatable {
    enum Machine: Equatable {
        case x86_64, arm64
        case other(UInt16)
    }

    var machine: Machine
    /// The dynamic loader, where it needs one.
    var interpreter: String?
    /// Shared libraries, by the names that the loader looks for.
    var libraries: [String] = []
    /// Versions of symbols needed from each library: `libc.so.6` → `GLIBC_2.34`.
    var versions: [String: [String]] = [:]

    /// Why it cannot be read, as it stands behind the file's name.
    struct Damage: Error, Equatable {
        var text: String
    }

    private struct Segment {
        var type: UInt32
        var offset: Int
        var address: Int
        var size: Int
    }

    init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
        guard bytes.count >= 64, bytes.prefix(4).elementsEqual([0x7f, 0x45, 0x4c, 0x46]) else {
            throw Damage(text: "is not a Linux executable: build it for Linux and the function's architecture")
        }
        guard bytes[4] == 2, bytes[5] == 1 else { throw Damage(text: "is not for a 64-bit little-endian machine") }
        var header = ByteReader(bytes, at: 18)
        guard let machine = header.number(UInt16.self), header.skip(12), let table = header.count(UInt64.self),
            header.skip(14), let entrySize = header.count(UInt16.self), let count = header.count(UInt16.self),
            entrySize >= 56
        else { throw Damage(text: "has a damaged header") }
        self.machine = machine == 62 ? .x86_64 : machine == 183 ? .arm64 : .other(machine)
        var segments: [Segment] = []
        for number in 0..<count {
            let (place, overflow) = table.addingReportingOverflow(number * entrySize)
            var reader = ByteReader(bytes, at: overflow ? .max : place)
            guard let type = reader.number(UInt32.self), reader.skip(4), let offset = reader.count(UInt64.self),
                let address = reader.count(UInt64.self), reader.skip(8), let size = reader.count(UInt64.self)
            else { throw Damage(text: "is cut off") }
            segments.append(Segment(type: type, offset: offset, address: address, size: size))
            // What the loader maps has to be there. (1: PT_LOAD.)
            let (end, over) = offset.addingReportingOverflow(size)
            if type == 1, over || end > bytes.count { throw Damage(text: "is cut off") }
        }
        if let segment = segments.first(where: { $0.type == 3 }) {
            interpreter = Self.string(bytes, at: segment.offset)
        }
        if let segment = segments.first(where: { $0.type == 2 }) {
            try readDynamic(bytes, segment, segments)
        }
    }

    /// The list of what the loader has to do: which libraries, and the versions of what is used from them.
    private mutating func readDynamic(
        _ bytes: UnsafeRawBufferPointer, _ segment: Segment, _ segments: [Segment]
    ) throws(Damage) {
        var needed: [Int] = []
        var (strings, versionsAt, versionsCount): (Int?, Int?, Int) = (nil, nil, 0)
        var reader = ByteReader(bytes, at: segment.offset)
        while let tag = reader.number(Int64.self), let value = reader.count(UInt64.self), tag != 0 {
            switch tag {
            case 1: needed.append(value)
            case 5: strings = Self.offset(value, segments)
            case 0x6fff_fffe: versionsAt = Self.offset(value, segments)
            case 0x6fff_ffff: versionsCount = value
            default: break
            }
        }
        guard let strings else {
            if needed.isEmpty { return }
            throw Damage(text: "has a damaged list of libraries")
        }
        libraries = needed.compactMap { Self.string(bytes, at: Self.sum(strings, $0)) }
        guard var place = versionsAt else { return }
        for _ in 0..<min(versionsCount, 4096) {
            var record = ByteReader(bytes, at: place)
            guard record.skip(2), let count = record.count(UInt16.self), let file = record.count(UInt32.self),
                let first = record.count(UInt32.self), let next = record.count(UInt32.self),
                let library = Self.string(bytes, at: Self.sum(strings, file))
            else { throw Damage(text: "has a damaged list of symbol versions") }
            var detail = Self.sum(place, first)
            for _ in 0..<count {
                var record = ByteReader(bytes, at: detail)
                guard record.skip(8), let name = record.count(UInt32.self), let next = record.count(UInt32.self),
                    let version = Self.string(bytes, at: Self.sum(strings, name))
                else { throw Damage(text: "has a damaged list of symbol versions") }
                versions[library, default: []].append(version)
                detail = Self.sum(detail, next)
            }
            if next == 0 { break }
            place = Self.sum(place, next)
        }
    }

    /// Where in the file an address of the running program comes from.
    private static func offset(_ address: Int, _ segments: [Segment]) -> Int? {
        let segment = segments.first { $0.type == 1 && address >= $0.address && address - $0.address < $0.size }
        return segment.map { sum($0.offset, address - $0.address) }
    }

    private static func string(_ bytes: UnsafeRawBufferPointer, at place: Int) -> String? {
        guard place >= 0, place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else { return nil }
        return String(decoding: bytes[place..<end], as: UTF8.self)
    }

    /// A sum that, where it overflows, is a place where nothing is.
    private static func sum(_ first: Int, _ second: Int) -> Int {
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? .max : sum
    }
}
