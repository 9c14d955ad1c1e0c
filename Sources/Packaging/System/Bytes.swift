#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes outside Swift's arrays: not cleared before they are filled, given from one thread to another without a copy.
/// One thread has them at a time; that is what makes them sendable.
final class Bytes: @unchecked Sendable {
    private(set) var all: UnsafeMutableRawBufferPointer

    /// Room for that many bytes, not cleared. (At least one, so that there is an address to hand to C.)
    init(count: Int) {
        all = UnsafeMutableRawBufferPointer(start: malloc(max(count, 1)), count: count)
    }

    deinit { free(all.baseAddress) }

    /// Keeps the first bytes and gives the rest of the memory back.
    func shrink(to count: Int) {
        guard count < all.count, let smaller = realloc(all.baseAddress, max(count, 1)) else { return }
        all = UnsafeMutableRawBufferPointer(start: smaller, count: count)
    }

    var readable: UnsafeRawBufferPointer { UnsafeRawBufferPointer(all) }
}

extension Bytes {
    convenience init(_ bytes: [UInt8]) {
        self.init(count: bytes.count)
        all.copyBytes(from: bytes)
    }

    /// A file's bytes. Fails where it is not the size it was said to have: it is being written to.
    convenience init(path: String, size: Int) throws(ReadFailure) {
        // Nothing that Lambda takes comes near; a file with a hole may claim any size.
        guard size <= 1 << 32 else { throw .unreadable(SystemError(code: EFBIG)) }
        self.init(count: size)
        do throws(SystemError) {
            let file = try OpenFile(reading: path)
            let status = try file.status()
            guard status.kind == .file else { throw SystemError(code: EINVAL) }
            guard status.size == size, try file.read(into: all) == size else { throw SystemError(code: EAGAIN) }
        } catch {
            throw error.code == EAGAIN ? .changed : .unreadable(error)
        }
    }
}

/// Why a file that the walk found could not be read.
enum ReadFailure: Error, Hashable {
    /// It grew, shrank or was replaced since the folder was listed.
    case changed
    case unreadable(SystemError)
}
