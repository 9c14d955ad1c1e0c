#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks at the files three times a second: for systems without inotify, which is macOS. A project's specs are some ten
/// files, so a look takes less than a millisecond; kqueue would need an open file for each.
final class SnapshotWatcher: FileWatcher {
    private struct Stamp: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
        let inode: UInt64
    }

    private var roots: [WatchRoot] = []
    private var known: [String: Stamp] = [:]
    private static let interval: Int32 = 300

    func watch(_ roots: [WatchRoot]) throws(FileFailure) {
        self.roots = roots
        known = snapshot()
    }

    func wait(until stop: StopSignal) -> WatchEvent {
        while true {
            var waiting = pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, Self.interval) < 0, errno != EINTR { return .stopped }
            if stop.isSet { return .stopped }
            let changed = pending()
            if !changed.isEmpty { return .changed(changed) }
        }
    }

    func pending() -> [String] {
        let now = snapshot()
        let changed = now.filter { known[$0.key] != $0.value }.map(\.key) + known.keys.filter { now[$0] == nil }
        known = now
        return changed.sorted()
    }

    private func snapshot() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for root in roots {
            for folder in root.folders {
                for name in (try? FileSystem.names(in: folder)) ?? [] where root.takes(name) {
                    var status = stat()
                    let path = "\(folder)/\(name)"
                    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
                    #if canImport(Darwin)
                        let time = status.st_mtimespec
                    #else
                        let time = status.st_mtim
                    #endif
                    stamps[path] = Stamp(
                        seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
                        inode: UInt64(truncatingIfNeeded: status.st_ino))
                }
            }
        }
        return stamps
    }
}
