#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file descriptor, closed when the value goes.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    /// Opens a file for reading. `O_NONBLOCK` so that a FIFO put in a file's place cannot hang the build.
    init(reading path: String) throws(SystemError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .last }
    }

    /// Makes a file for writing, empty. A link in its place is not followed, and what is no regular file is refused.
    init(creating path: String) throws(SystemError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
        guard descriptor >= 0 else { throw .last }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
        guard ftruncate(descriptor, 0) == 0 else { throw .last }
    }

    deinit { close(descriptor) }

    borrowing func status() throws(SystemError) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Fills the buffer from where the last read ended; fewer bytes only at the end of the file.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        var filled = 0
        while filled < buffer.count {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, base + filled, buffer.count - filled)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, base + filled, buffer.count - filled)
            #else
                let count = Darwin.read(descriptor, base + filled, buffer.count - filled)
            #endif
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            filled += count
        }
        return filled
    }

    borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        guard let base = bytes.baseAddress else { return }
        var written = 0
        while written < bytes.count {
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, base + written, bytes.count - written)
            #elseif canImport(Musl)
                let count = Musl.write(descriptor, base + written, bytes.count - written)
            #else
                let count = Darwin.write(descriptor, base + written, bytes.count - written)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            written += count
        }
    }
}
