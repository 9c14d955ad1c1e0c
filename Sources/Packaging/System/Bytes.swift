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
            for attempt in 1... {
                if try readUnchanged(path) { return }
                guard attempt < 100 else { throw SystemError(code: EAGAIN) }
                usleep(10_000)
            }
        } catch {
            throw error.code == EAGAIN ? .changed : .unreadable(error)
        }
    }

    /// Fills itself from the file; false where someone may have written to the file meanwhile.
    ///
    /// The kernel stamps a change with a time that is some milliseconds coarse, so a file that was written just now
    /// cannot be told from one that is being written.
    private func readUnchanged(_ path: String) throws(SystemError) -> Bool {
        let file = try OpenFile(reading: path)
        let before = try file.status()
        guard before.kind == .file else { throw SystemError(code: EINVAL) }
        guard before.size == all.count else { throw SystemError(code: EAGAIN) }
        let began = currentTime()
        guard try file.read(into: all) == all.count, try file.status() == before else { return false }
        return before.changed > began || began - before.changed > Self.coarseness
    }

    /// Nanoseconds: more than a tick of any kernel's clock.
    private static let coarseness: Int64 = 15_000_000
}

/// Why a file that the walk found could not be read.
enum ReadFailure: Error, Hashable {
    /// It grew, shrank or was replaced since the folder was listed.
    case changed
    case unreadable(SystemError)
}
