#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What `stat` says about a file, reduced to what packaging asks.
///
/// Two equal values mean that the file was not touched in between: a change of the contents moves `changed`, which
/// no program can set, and a replacement has another `inode`. See `docs/decisions/fingerprint.md`.
struct FileStatus: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case file, folder, link, other }

    var kind: Kind
    /// Whether the owner may execute it: the only bit of the mode that git keeps too.
    var executable: Bool
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int64
    /// Nanoseconds since 1970 of the last change of contents or mode, kept by the kernel.
    var changed: Int64
    var inode: UInt64
    var device: UInt64
}

extension FileStatus {
    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        executable = status.st_mode & 0o100 != 0
        size = Int(status.st_size)
        #if canImport(Darwin)
            modified = nanoseconds(status.st_mtimespec)
            changed = nanoseconds(status.st_ctimespec)
        #else
            modified = nanoseconds(status.st_mtim)
            changed = nanoseconds(status.st_ctim)
        #endif
        inode = UInt64(truncatingIfNeeded: status.st_ino)
        device = UInt64(truncatingIfNeeded: status.st_dev)
    }

    /// The file a path leads to; the link itself with `followingLinks: false`.
    init(path: String, followingLinks: Bool = true) throws(SystemError) {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { throw .last }
        self.init(status)
    }
}

private func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

/// The time by the clock that file systems stamp with, in nanoseconds since 1970.
func currentTime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
}
